import { Ctx, Directive, Field, Int, ObjectType } from 'type-graphql';
import { explainTerm } from '../calendar/explain-term';
import { isOverdue, type Term } from '../calendar/term';
import type { CallContext } from '../command/command-context';
import { legalBasisOf } from '../law/ledger';
import { calendarForReading } from '../terms/calendar-source';
import type { LocalDate } from '../calendar/local-date';
import type { ProofDayKind } from '../calendar/proof-day';
import type { StoredTerm } from '../terms/term-store';
import { AssumedSize } from './cost';
import { graphqlEnum } from './graphql-enum';
import { LocalDateScalar } from './scalars';
import { TermActType } from './term-act.type';

/** Days from the event to the due day, of most terms. */
const LONGEST_PROOF = 30;

const ExplainedDayKind = graphqlEnum<ProofDayKind>('ExplainedDayKind', 'What a day is in the count of a term.', {
  EVENT_DAY: 'The day of the event: day 0, not counted.',
  ORDINARY: 'A day about which the calendar says nothing special.',
  WEEKEND: 'A Saturday or Sunday.',
  HOLIDAY: 'A holiday, or a day off given for one.',
  MOVED_DAY: 'A day off moved here by a decree.',
  WORKED_WEEKEND: 'A weekend day worked in exchange: it counts.',
  PAUSE: 'The clock stood still.',
  AFTER_TERM: 'The first day after the term has elapsed.',
});

/** One day of a due day's proof. */
@Directive('@shareable')
@ObjectType('ExplainedDay', { description: 'One day in the arithmetic of a due day.' })
export class ExplainedDayType {
  @Field(() => LocalDateScalar, { description: 'The calendar day.' })
  day: LocalDate;

  @Field(() => Int, { nullable: true, description: 'Its running number in the count; null if the day is not counted.' })
  counted: number | null;

  @Field(() => ExplainedDayKind, { description: 'What the day is; for a day not counted, why.' })
  kind: ProofDayKind;

  @Field(() => String, {
    nullable: true,
    description: 'Why the day is counted or skipped, in words; null for an ordinary working day.',
  })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The act, decree or rule behind the reason.' })
  source: string | null;
}

/** An interval in which a term's clock stood still. */
@Directive('@shareable')
@ObjectType('TermPause', { description: 'An interval in which the clock of a term stood still.' })
export class TermPauseType {
  @Field(() => LocalDateScalar, { description: 'First day of the pause.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the resumption; null while the pause lasts.' })
  to: LocalDate | null;

  @Field({ description: 'Why the clock was stopped.' })
  reason: string;
}

/** A decision that moved the end of a term. */
@Directive('@shareable')
@ObjectType('TermExtension', { description: 'A decision that moved the end of a term (мерзімді ұзарту).' })
export class TermExtensionType {
  @Field(() => LocalDateScalar, { description: 'Day of the decision.' })
  decidedOn: LocalDate;

  @Field({ description: 'The reason given.' })
  reason: string;

  @Field({ description: 'Rule of the ledger that allows the extension.' })
  rule: string;
}

/** A term of a record with its proof: the due day is never a bare date. */
@Directive('@shareable')
@ObjectType('Term', { description: 'A term set by the law for a record, with the proof of its due day.' })
export class TermType {
  @Field({ description: 'Which term: a name of the deadline table, such as APPEAL_CONSIDERATION.' })
  kind: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The effective due day; null while the clock is stopped.',
  })
  dueOn: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The due day as counted, before it rolls from a day off to the next working day; null while the clock is stopped.',
  })
  statutoryDueOn: LocalDate | null;

  @Field(() => LocalDateScalar, { description: 'The day of the event from which the term is counted: day 0.' })
  eventOn: LocalDate;

  @Field({ description: 'Unit of the count: WORKING_DAY, CALENDAR_DAY, MONTH, YEAR, SAME_DAY or NAMED_DAY.' })
  unit: string;

  @Field(() => Int, { description: 'Length in units; 0 for a named day.' })
  length: number;

  @Field({ description: 'Rule of the ledger on which the term rests.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => TermActType, {
    nullable: true,
    description:
      'The act of the Prosecutor General that set the length, where the law leaves it open (9.22.b); null where the law set it.',
  })
  setByAct: TermActType | null;

  @Field(() => [TermPauseType], { description: 'Intervals in which the clock stood still.' })
  pauses: TermPauseType[];

  @Field(() => [TermExtensionType], { description: 'Decisions that moved the end.' })
  extensions: TermExtensionType[];

  @Field(() => Int, { description: 'Version of the working calendar with which the due day was computed.' })
  calendarVersion: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which what was due was done; null while it is open.',
  })
  metOn: LocalDate | null;

  readonly term: Term;

  @Field(() => Boolean, {
    description: 'Whether the due day has passed (by the legal clock) without being met, or was met late.',
  })
  async isOverdue(@Ctx() context: CallContext): Promise<boolean> {
    if (this.metOn !== null) return this.dueOn !== null && this.metOn > this.dueOn;
    return isOverdue(this.term, await context.today());
  }

  @AssumedSize(LONGEST_PROOF)
  @Field(() => [ExplainedDayType], {
    description: 'The proof: every day from the event to the due day, counted or skipped, with the reason.',
  })
  async explanation(@Ctx() context: CallContext): Promise<ExplainedDayType[]> {
    const calendar = await calendarForReading(context.db, this.calendarVersion);
    return explainTerm(calendar, this.term).days.map(({ day, counted, kind, reason, source }) => ({
      day,
      counted,
      kind,
      reason,
      source,
    }));
  }
}

/** A stored term as the graph shows it. */
export function termNode({ term, metOn }: Pick<StoredTerm, 'term' | 'metOn'>): TermType {
  return Object.assign(new TermType(), {
    kind: term.kind,
    dueOn: term.dueOn,
    statutoryDueOn: term.statutoryDueOn,
    eventOn: term.eventOn,
    unit: term.unit,
    length: term.length,
    rule: term.rule,
    legalBasis: legalBasisOf(term.rule),
    setByAct: term.setByAct ?? null,
    pauses: [...term.pauses],
    extensions: [...term.extensions],
    calendarVersion: term.calendarVersion,
    metOn,
    term,
  });
}
