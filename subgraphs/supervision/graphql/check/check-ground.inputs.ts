import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { StatedFacts } from '../../commands/check/stated-check';
import type { CheckThreat, Circumstance, ProtectedCategory } from '../../domain/check/check-grounds';
import { CheckThreatEnum, CircumstanceEnum, ProtectedCategoryEnum } from './check-enums.type';

const CODE = 100;
const TEXT = 50_000;

@InputType('CheckAssignmentInput', { description: 'The assignment that a check rests on (тапсырма).' })
export class CheckAssignmentInput {
  @IsOptional()
  @MaxLength(CODE)
  @Field(() => String, { nullable: true, description: 'Its number.' })
  number?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its day.' })
  on?: LocalDate | null;
}

@InputType('CheckGroundFactsInput', { description: 'What the ground of a check rests on; replaces the whole.' })
export class CheckGroundFactsInput implements StatedFacts {
  @LegalBasis('18.1.a')
  @IsOptional()
  @ValidateNested()
  @Field(() => CheckAssignmentInput, { nullable: true, description: 'The assignment, with number and day.' })
  assignment?: CheckAssignmentInput | null;

  @LegalBasis('18.1.a')
  @Field(() => ProtectedCategoryEnum, { nullable: true, description: 'The protected interest.' })
  category?: ProtectedCategory | null;

  @LegalBasis('18.2.1')
  @Field(() => CircumstanceEnum, { nullable: true, description: 'Why persons cannot protect themselves.' })
  circumstance?: Circumstance | null;

  @LegalBasis('18.2.1', '18.2.2')
  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'Whom it concerns, and the circumstance where it is another.' })
  description?: string | null;

  @LegalBasis('18.2.4')
  @Field(() => CheckThreatEnum, { nullable: true, description: 'The threatened good.' })
  threat?: CheckThreat | null;

  @LegalBasis('18.2.4')
  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'Why the consequences would be irreversible.' })
  reasoning?: string | null;

  @LegalBasis('18.2.5')
  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'How a public body interfered in a private business.' })
  interference?: string | null;

  @LegalBasis('18.2.3')
  @Field(() => Boolean, { nullable: true, description: 'Whether all persons concerned are named in a closed list.' })
  isLimitedToNamedPersons?: boolean | null;
}
