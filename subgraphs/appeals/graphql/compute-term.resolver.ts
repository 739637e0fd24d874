import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { computeTerm } from '../../../platform/calendar/term';
import type { CountedSpec, TermSpec } from '../../../platform/calendar/term-spec';
import { TERMS } from '../../../platform/calendar/terms';
import { invalidInput, notFound } from '../../../platform/errors/plain-errors';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import { termNode, TermType } from '../../../platform/graphql/term.type';
import { calendarForReading, findCalendarVersion } from '../../../platform/terms/calendar-source';
import type { AppealsContext } from '../context';
import { interimReplyTerm } from '../domain/parameter/appeal-parameters';
import { findGivenParameters } from '../persistence/parameter/parameter-act.repository';

const isCounted = (spec: TermSpec): spec is CountedSpec => spec.unit !== 'NAMED_DAY' && spec.unit !== 'UNTIMED';
const COUNTED = Object.entries<TermSpec>(TERMS).flatMap(([kind, spec]) =>
  isCounted(spec) ? [[kind, spec] as const] : [],
);
const SPECS: ReadonlyMap<string, CountedSpec> = new Map(COUNTED);

const wordsOf = ({ length, unit, from, mustAct, rules }: CountedSpec): string =>
  `${length} × ${unit} from ${from}; who must act: ${mustAct}. Rules: ${rules.join(', ')}.`;

const CountedTermEnum = graphqlEnum(
  'CountedTerm',
  'Every term of the deadline table that this law counts in a number.',
  Object.fromEntries(COUNTED.map(([kind, spec]) => [kind, wordsOf(spec)])),
);

/** The public question when something would be due. */
@Resolver()
export class ComputeTermResolver {
  @LegalBasis('24.3.b', '9.22.b')
  @Query(() => TermType, {
    description:
      'What would be due when: a term of the law counted from a day, with its proof. For everybody; it is about no record. NOT_FOUND for a version of the calendar that was never published, CALENDAR_MISSING where a year has no calendar.',
  })
  async computeTerm(
    @Arg('kind', () => CountedTermEnum, { description: 'Which term.' }) kind: string,
    @Arg('from', () => LocalDateScalar, { description: 'The day of the event: day 0, not counted.' }) from: LocalDate,
    @Arg('calendarVersion', () => Int, {
      nullable: true,
      description: 'The version of the working calendar to count with; the present one if absent.',
    })
    calendarVersion: number | null,
    @Arg('appointedOn', () => LocalDateScalar, {
      nullable: true,
      description:
        'For APPEAL_INTERIM_REPLY alone, where `from` is the former due day: the day on which the check was appointed, from which an act in force on it counts (9.22.b). INVALID_INPUT with another term.',
    })
    appointedOn: LocalDate | null,
    @Ctx() { db }: AppealsContext,
  ): Promise<TermType> {
    const version = await findCalendarVersion(db, calendarVersion);
    const spec = SPECS.get(kind);
    if (version === null || !spec) return notFound('WorkingCalendar');
    const calendar = await calendarForReading(db, version);
    if (!appointedOn) return termNode({ term: computeTerm(calendar, spec, from), metOn: null });
    if (kind !== 'APPEAL_INTERIM_REPLY') return invalidInput('appointedOn', 'belongs to APPEAL_INTERIM_REPLY alone');
    const given = await findGivenParameters(db, appointedOn);
    const act = given.find(({ parameter }) => parameter === kind) ?? null;
    return termNode({ term: interimReplyTerm(calendar, from, appointedOn, act), metOn: null });
  }
}
