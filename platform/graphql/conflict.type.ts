import { serves } from '../access/reach';
import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { LocalDate } from '../calendar/local-date';
import { type ConflictState, conflictLifecycle } from '../conflicts/conflict-lifecycle';
import type { ConflictRow } from '../conflicts/conflict.repository';
import {
  CONFLICT_EXPLANATIONS,
  type ConflictExplanation,
  type ConflictParty,
  type ExplanationRow,
} from '../conflicts/explanations';
import type { Viewer } from '../access/viewer';
import { legalBasisOf } from '../law/ledger';
import { graphqlEnum, stateEnum } from './graphql-enum';
import { type LocalisedText, LocalisedTextType } from './localised-text.type';
import { InstantScalar, LocalDateScalar } from './scalars';

const rows = Object.entries(CONFLICT_EXPLANATIONS) as [ConflictExplanation, ExplanationRow][];
const ConflictExplanationEnum = graphqlEnum<ConflictExplanation>(
  'ConflictExplanation',
  'Ways in which a decision is overtaken.',
  Object.fromEntries(rows.map(([code, { en, rule }]) => [code, `${en} Rule: ${rule}.`])) as Record<
    ConflictExplanation,
    string
  >,
);
const ConflictStateEnum = stateEnum(conflictLifecycle, 'ConflictState');

/** One of the two records of a conflict. */
@Directive('@shareable')
@ObjectType('ConflictSide', { description: 'One of the two records that stand in a conflict.' })
export class ConflictSideType {
  @Field(() => String, { description: 'Type of the record in the graph, such as Appeal.' })
  type: ConflictParty;

  @Field(() => ID, { nullable: true, description: 'Its identifier; null for those who may not see it.' })
  id: string | null;
}

/** What a conflict is in every subgraph. Each has a type of its own, which adds references to the records that it knows. */
@InterfaceType('Conflict', {
  autoRegisterImplementations: false,
  description: 'A decision that an event has overtaken (қайшылық): nothing is undone by itself, people see to it.',
})
export abstract class ConflictType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => ConflictStateEnum, { description: 'Whether people still have to see to it.' })
  state: ConflictState;

  @Field(() => ConflictExplanationEnum, { description: 'What has happened, as a code.' })
  explanation: ConflictExplanation;

  @Field(() => LocalisedTextType, { description: 'What has happened, as a sentence.' })
  text: LocalisedText;

  @Field({ description: 'Rule of the ledger by which the two records contradict each other.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => ConflictSideType, { description: 'The record that has been overtaken.' })
  record: ConflictSideType;

  @Field(() => ConflictSideType, { description: 'The record that has overtaken it.' })
  other: ConflictSideType;

  @Field(() => LocalDateScalar, { description: 'Day on which it was opened, by the legal clock.' })
  openedOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Day by which it is to be resolved: five working days after.' })
  dueOn: LocalDate;

  @Field({ description: 'Whether that day has passed while it is open.' })
  isOverdue: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was resolved, by the legal clock; null before.' })
  resolvedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done, in words; null before, and for those outside the prosecution system.',
  })
  resolution: string | null;

  readonly resolvedById: string | null;
}

/** A conflict as the graph shows it to a viewer on a day. */
export function conflictNode(row: ConflictRow, viewer: Viewer, today: LocalDate): ConflictType {
  const { id, explanation, openedOn, dueOn, resolvedAt } = row;
  const { kk, ru, en, rule } = CONFLICT_EXPLANATIONS[explanation];
  const isTold = serves(viewer);
  return {
    id,
    state: resolvedAt === null ? 'OPEN' : 'RESOLVED',
    explanation,
    text: { kk, ru, en },
    rule,
    legalBasis: legalBasisOf(rule),
    record: { type: row.recordType, id: row.seesRecord ? row.recordId : null },
    other: { type: row.otherType, id: row.seesOther ? row.otherId : null },
    openedOn,
    dueOn,
    isOverdue: resolvedAt === null && dueOn < today,
    resolvedAt,
    resolution: isTold ? row.resolution : null,
    resolvedById: isTold ? row.resolvedBy : null,
  };
}

/** The id of the side of a type, where there is one and the viewer may see it. */
export function sideOf({ record, other }: ConflictType, type: ConflictParty): string | null {
  return [record, other].find((side) => side.type === type)?.id ?? null;
}
