import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Alert, AlertFilter } from '../alerts/alert-list';
import type { LocalDate } from '../calendar/local-date';
import { ALERT_STAGES, type AlertStage, type DutyTable } from '../lifecycle/duty';
import { graphqlEnum } from './graphql-enum';
import { LocalDateScalar } from './scalars';

const AlertStageEnum = graphqlEnum<AlertStage>('AlertStage', 'How the duty behind an alert stands.', ALERT_STAGES);

/** The kinds of a subgraph's alerts as an enum, described by its table of duties. */
export function alertKindEnum<Kind extends string>(name: string, kinds: DutyTable<Kind>) {
  const meanings = Object.entries<DutyTable[string]>(kinds).map(([kind, { meaning, rule }]) => [
    kind,
    `${meaning}. Rule: ${rule}.`,
  ]);
  return graphqlEnum(name, 'What an alert is about.', Object.fromEntries(meanings) as Record<Kind, string>);
}

/** What the alerts of all subgraphs have in common; each adds its kinds and the records that it leads to. */
@ObjectType()
export abstract class AlertFields implements Omit<Alert, 'kind'> {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => AlertStageEnum, { description: 'How the duty stands.' })
  stage: AlertStage;

  @Field({ description: 'Noun of the record, such as Appeal.' })
  recordType: string;

  @Field(() => ID, { description: 'Identifier of the record (UUID).' })
  recordId: string;

  @Field({ description: 'Rule of the ledger from which the duty follows.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day by which it is due; null where the law sets no term.',
  })
  dueOn: LocalDate | null;

  @Field(() => LocalDateScalar, {
    description:
      'Since when: the first day after the due day, the first day of a standing matter, or that of the reminder.',
  })
  sinceOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which it was done or lost its object; null while it holds.',
  })
  clearedOn: LocalDate | null;

  readonly escalatedToId: string | null;
}

/** What narrows every list of alerts; each subgraph adds its kinds. */
@InputType()
export abstract class AlertFilterFields implements AlertFilter {
  @IsOptional()
  @ArrayMaxSize(3)
  @Field(() => [AlertStageEnum], { nullable: true, description: 'Standing in one of these ways.' })
  stages?: AlertStage[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'On records of one of these offices.' })
  officeIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], {
    nullable: true,
    description: 'Of which one of these offices has to know as the direct superior.',
  })
  escalatedToIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that are done with; only those that hold if absent.',
  })
  isCleared?: boolean | null;
}
