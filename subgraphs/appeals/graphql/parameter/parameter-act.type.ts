import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CountedUnit } from '../../../../platform/calendar/term-spec';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { connectionType } from '../../../../platform/graphql/connection';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { TermActType } from '../../../../platform/graphql/term-act.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { RuleId } from '../../../../platform/law/rule-id';
import type { SetAppealParameters } from '../../commands/parameter/set-appeal-parameters';
import {
  APPEAL_PARAMETER_MEANINGS,
  type AppealParameter,
  type ParameterSource,
  type PresentParameter,
  type StatedParameter,
} from '../../domain/parameter/appeal-parameters';
import type { ParameterActRecord } from '../../persistence/parameter/parameter-act.repository';

const AppealParameterEnum = graphqlEnum(
  'AppealParameter',
  'The length of a term of Arts. 24 and 25: fixed by law, or left open to the act of the Prosecutor General (9.22.b).',
  APPEAL_PARAMETER_MEANINGS,
);

const MOST_VALUES = Object.keys(APPEAL_PARAMETER_MEANINGS).length;
const LONGEST_NUMBER = 50;
const LONGEST_TERM = 365;

@ObjectType('AppealParameterValue', { description: 'What an act states of a parameter.' })
export class ParameterValueType implements StatedParameter {
  @Field(() => AppealParameterEnum, { description: 'Which.' })
  parameter: AppealParameter;

  @Field(() => Int, { nullable: true, description: 'Its length in its unit; null where the act takes it back.' })
  length: number | null;
}

@LegalBasis('9.22.b')
@ObjectType('AppealParameterSource', { description: 'The act by which a parameter has its length.' })
export class ParameterSourceType extends TermActType implements ParameterSource {}

@LegalBasis('9.22.b')
@ObjectType('AppealParameterAct', {
  description:
    'An act of the Prosecutor General on considering appeals, as far as it fills what the law leaves open of terms. It never changes; a later one takes the place of what it states.',
})
export class ParameterActType extends ParameterSourceType implements ParameterActRecord {
  @Field(() => LocalDateScalar, { description: 'Day on which it was put on record.' })
  setOn: LocalDate;

  @Field(() => [ParameterValueType], { description: 'What it states.' })
  values: ParameterValueType[];
}

export const ParameterActConnection = connectionType('AppealParameterAct', ParameterActType);

@LegalBasis('9.22.b')
@ObjectType('PresentAppealParameter', { description: 'What holds of a parameter on a day.' })
export class PresentParameterType implements PresentParameter {
  @Field(() => AppealParameterEnum, { description: 'Which.' })
  parameter: AppealParameter;

  @Field({ description: 'Whether the law fixes it, so that no act can set another length.' })
  isFixedByLaw: boolean;

  @Field(() => String, { description: 'Unit of the count: WORKING_DAY, MONTH or SAME_DAY.' })
  unit: CountedUnit;

  @Field(() => Int, {
    nullable: true,
    description: 'The length in force; null where the law leaves it open and no act has filled it.',
  })
  length: number | null;

  @Field(() => String, { description: 'Rule of the ledger on which the term rests.' })
  rule: RuleId;

  @Field(() => ParameterSourceType, { nullable: true, description: 'The act that fills it; null where none does.' })
  source: ParameterSourceType | null;
}

@InputType({ description: 'What the act states of a parameter.' })
export class AppealParameterValueInput implements StatedParameter {
  @Field(() => AppealParameterEnum, { description: 'Which.' })
  parameter: AppealParameter;

  @Min(1)
  @Max(LONGEST_TERM)
  @Field(() => Int, {
    nullable: true,
    description: 'Its length in its unit, 1 to 365; null takes back what an earlier act gave.',
  })
  length: number | null;
}

@InputType({ description: 'An act of the Prosecutor General on considering appeals.' })
export class SetAppealParametersInput extends CommandInput implements SetAppealParameters {
  @NotBlank()
  @MaxLength(LONGEST_NUMBER)
  @Field({ description: 'Number of the act.' })
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act, not in the future.' })
  actOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'First day in force, today or later.' })
  effectiveFrom: LocalDate;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_VALUES)
  @ValidateNested()
  @Field(() => [AppealParameterValueInput], { description: 'What it states, each parameter once.' })
  values: AppealParameterValueInput[];
}
