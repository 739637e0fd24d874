import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { FoundingAuthority } from '../../domain/office/founding-act';

const LONGEST_REFERENCE = 300;

const FoundingAuthorityEnum = graphqlEnum<FoundingAuthority>(
  'FoundingAuthority',
  'Whose act creates, changes or ends a body.',
  {
    PRESIDENT: 'The President of the Republic.',
    GOVERNMENT: 'The Government.',
    PROSECUTOR_GENERAL: 'The Prosecutor General.',
    OTHER_STATE_BODY: 'Another state body competent under general legislation.',
  },
);

@ObjectType('FoundingAct', { description: 'The act by which a body was created, changed or ended.' })
export class FoundingActType {
  @Field({ description: 'Number of the act.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Day on which it was adopted.' })
  adoptedOn: LocalDate;

  @Field(() => FoundingAuthorityEnum, { description: 'Whose act it is.' })
  issuedBy: FoundingAuthority;
}

@InputType({ description: 'The act behind a change of a body.' })
export class FoundingActInput {
  @Field({ description: 'Number of the act, up to 300 characters.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  number: string;

  @Field(() => LocalDateScalar, { description: 'Day on which it was adopted; not after today.' })
  adoptedOn: LocalDate;

  @Field(() => FoundingAuthorityEnum, { description: 'Whose act it is.' })
  issuedBy: FoundingAuthority;
}
