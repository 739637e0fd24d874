import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { connectionType } from '../../../../platform/graphql/connection';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LegalReferenceInput } from '../../../../platform/graphql/legal-reference.inputs';
import { LegalReferenceType } from '../../../../platform/graphql/legal-reference.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { type Objective, OBJECTIVES, type PlanKind, type PlanScope } from '../../domain/work-plan/work-plan';
import { LONGEST_ID, LONGEST_NAME, LONGEST_REASON } from '../text-lengths';

const MOST_ITEMS = 500;

const WorkPlanKindEnum = graphqlEnum<PlanKind>('WorkPlanKind', 'What work is organised by.', {
  PLAN: 'A plan of work.',
  TASK: 'A task.',
  METHODICAL_MATERIAL: 'Methodical material.',
});
export const WorkPlanScopeEnum = graphqlEnum<PlanScope>('WorkPlanScope', 'For whom it is.', {
  SYSTEM_WIDE: 'For all bodies of the office; the General Office alone lays it down.',
  OFFICE: 'For the office and those below.',
});
const ObjectiveEnum = graphqlEnum<Objective>(
  'Objective',
  'The objectives of the office (мақсаттары мен міндеттері).',
  OBJECTIVES,
);

@LegalBasis('4.1')
@ObjectType('WorkPlanItem', { description: 'A piece of work, classified by its objective.' })
export class WorkPlanItemType {
  @Field(() => ObjectiveEnum, { description: 'The objective.' })
  objective: Objective;

  @Field({ description: 'What is to be done.' })
  text: string;

  @Field(() => LegalReferenceType, { nullable: true, description: 'What sets the objective, if it is another.' })
  reference: LegalReferenceType | null;
}

@LegalBasis('7.2.1')
@ObjectType('WorkPlan', { description: 'A plan, a task or methodical material.' })
export class WorkPlanType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => WorkPlanKindEnum, { description: 'Of which kind.' })
  kind: PlanKind;

  @Field(() => WorkPlanScopeEnum, { description: 'For whom it is.' })
  scope: PlanScope;

  @Field({ description: 'Title.' })
  title: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null if it is open.' })
  untilOn: LocalDate | null;

  readonly officeId: string;
}

export const WorkPlanConnection = connectionType('WorkPlan', WorkPlanType);

@InputType({ description: 'A piece of work.' })
export class WorkPlanItemInput {
  @Field(() => ObjectiveEnum, { description: 'The objective.' })
  objective: Objective;

  @NotBlank()
  @MaxLength(LONGEST_REASON)
  @Field({ description: 'What is to be done.' })
  text: string;

  @LegalBasis('4.1')
  @IsOptional()
  @ValidateNested()
  @Field(() => LegalReferenceInput, {
    nullable: true,
    description: 'The law or act of the President; needed for OTHER (LEGAL_PROVISION_REQUIRED).',
  })
  reference?: LegalReferenceInput | null;
}

@InputType({ description: 'A plan, a task or methodical material.' })
export class CreateWorkPlanInput extends CommandInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The office that lays it down.' })
  officeId: string;

  @Field(() => WorkPlanKindEnum, { description: 'Of which kind.' })
  kind: PlanKind;

  @Field(() => WorkPlanScopeEnum, {
    description: 'For whom; SYSTEM_WIDE from another than the General Office is OUT_OF_COMPETENCE.',
  })
  scope: PlanScope;

  @NotBlank()
  @MaxLength(LONGEST_NAME)
  @Field({ description: 'Title.' })
  title: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; open if absent.' })
  untilOn?: LocalDate | null;

  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Field(() => [WorkPlanItemInput], { description: 'What is to be done; none for methodical material.' })
  items: WorkPlanItemInput[];
}
