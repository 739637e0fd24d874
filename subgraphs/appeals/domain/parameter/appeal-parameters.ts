import type { LocalDate } from '../../../../platform/calendar/local-date';
import { computeTerm, type RunningTerm } from '../../../../platform/calendar/term';
import type { SettingAct } from '../../../../platform/calendar/term-facts';
import type { CountedSpec, CountedUnit } from '../../../../platform/calendar/term-spec';
import { TERMS } from '../../../../platform/calendar/terms';
import { TERMS_OF_APPEALS } from '../../../../platform/calendar/terms-of-appeals';
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { RuleId } from '../../../../platform/law/rule-id';

/** The length of a term of Arts. 24 and 25, by the name of the term. */
export type AppealParameter = keyof typeof TERMS_OF_APPEALS;

/** What the law leaves open in a term, so that the Prosecutor General's act may fill it. */
interface OpenParameter {
  readonly unit: CountedUnit;
  readonly meaning: string;
}

/**
 * [9.22.b] The only parameters that the act may set; the length of every other term is fixed by Art. 24, Art. 25 or the legislation on
 * administrative procedures, so that a new term of the deadline table is fixed until a row here opens it.
 */
const OPEN: Readonly<Partial<Record<AppealParameter, OpenParameter>>> = {
  APPEAL_INTERIM_REPLY: {
    unit: 'WORKING_DAY',
    meaning: 'Working days from the appointment of a check to the interim reply; never later than the former due day',
  },
};

const PARAMETERS = Object.keys(TERMS_OF_APPEALS) as readonly AppealParameter[];
const specOf = (parameter: AppealParameter): CountedSpec => TERMS_OF_APPEALS[parameter];

/** Every parameter with what it means, in the order of the deadline table. */
export const APPEAL_PARAMETER_MEANINGS = Object.fromEntries(
  PARAMETERS.map((parameter) => {
    const { length, unit, rules } = specOf(parameter);
    const open = OPEN[parameter];
    return [parameter, `${open ? `Open: ${open.meaning}` : `Fixed by law: ${length} × ${unit}`} (${rules[0]}).`];
  }),
) as Readonly<Record<AppealParameter, string>>;

/** A length as an act gives it; null takes back what an earlier act gave. */
export interface StatedParameter {
  readonly parameter: AppealParameter;
  readonly length: number | null;
}

/** The act that gave a length. */
export type ParameterSource = SettingAct;

/** A length that an act has given. */
export interface GivenParameter {
  readonly parameter: AppealParameter;
  readonly length: number;
  readonly source: ParameterSource;
}

/** What holds of a parameter on a day. */
export interface PresentParameter {
  readonly parameter: AppealParameter;
  readonly isFixedByLaw: boolean;
  readonly unit: CountedUnit;
  /** Null where nothing has filled what the law leaves open. */
  readonly length: number | null;
  readonly rule: RuleId;
  readonly source: ParameterSource | null;
}

/**
 * [9.22.b] Refuses `PARAMETER_CONFLICTS_WITH_LAW` (details: `parameter`, `limit`, `unit`, `fixedBy`) where the law fixes another length;
 * the length of the law itself may be repeated. Throws `INVALID_INPUT` for a parameter stated twice.
 */
export function requireOpenToTheAct(stated: readonly StatedParameter[]): void {
  const seen = new Set<AppealParameter>();
  for (const { parameter, length } of stated) {
    if (seen.has(parameter)) invalidInput('values', `${parameter} is stated twice`);
    seen.add(parameter);
    const { length: limit, unit, rules } = specOf(parameter);
    if (OPEN[parameter] || length === limit) continue;
    refuse('PARAMETER_CONFLICTS_WITH_LAW', '9.22.b', { parameter, limit, unit, fixedBy: rules[0] });
  }
}

/** [9.22.b] What holds, by the law first: an act counts only where the law leaves the parameter open. */
export function presentParameters(given: readonly GivenParameter[]): readonly PresentParameter[] {
  return PARAMETERS.map((parameter) => {
    const { length, unit, rules } = specOf(parameter);
    const rule = rules[0];
    const open = OPEN[parameter];
    if (!open) return { parameter, isFixedByLaw: true, unit, length, rule, source: null };
    const act = given.find((each) => each.parameter === parameter);
    return {
      parameter,
      isFixedByLaw: false,
      unit: open.unit,
      length: act?.length ?? null,
      rule,
      source: act?.source ?? null,
    };
  });
}

/**
 * [24.4.e] [9.22.b] By when the interim reply goes out: the former due day, or earlier where the Prosecutor General's act gives it days of
 * its own from the appointment of the check; the term then names the act.
 */
export function interimReplyTerm(
  calendar: WorkingCalendar,
  formerDueOn: LocalDate,
  appointedOn: LocalDate,
  given: GivenParameter | null,
): RunningTerm {
  const spec: CountedSpec = TERMS.APPEAL_INTERIM_REPLY;
  const byLaw = computeTerm(calendar, spec, formerDueOn);
  if (given === null) return byLaw;
  const { length, source } = given;
  const byAct = computeTerm(calendar, { ...spec, unit: 'WORKING_DAY', length }, appointedOn);
  if (byAct.dueOn >= byLaw.dueOn) return byLaw;
  return { ...byAct, setByAct: source };
}
