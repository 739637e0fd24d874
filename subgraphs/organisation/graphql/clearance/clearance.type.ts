import { MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import type { Classification } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ClassificationEnum } from '../../../../platform/graphql/classification.enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { OfficerStepInput } from '../person/person.inputs';
import { LONGEST_REFERENCE } from '../text-lengths';

@LegalBasis('34.3.c', '10.2.4')
@ObjectType('SecrecyClearance', {
  description: 'What a person is cleared for (құпияға рұқсат); of other employees no more than PERSONAL counts.',
})
export class SecrecyClearanceType {
  @Field(() => ClassificationEnum, { description: 'The most closed class that the person may see.' })
  level: Classification;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the last change; null if none is on record.' })
  changedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The act behind the last change; null if none is on record.' })
  actReference: string | null;
}

@InputType({ description: 'The revocation of a clearance.' })
export class RevokeOfficerClearanceInput extends OfficerStepInput {
  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  @Field({ description: 'Number and date of the act.' })
  actReference: string;
}

@InputType({ description: 'A clearance for a class of secrecy.' })
export class GrantOfficerClearanceInput extends RevokeOfficerClearanceInput {
  @Field(() => ClassificationEnum, {
    description: "The class: above what the person is cleared for, and not above the grantor's own clearance.",
  })
  level: Classification;
}
