import type { Power } from '../access/powers';
import type { RuleId } from '../law/rule-id';

/** A party to the record who acts by the law itself and not by a power of the office. */
export type Party = 'ADDRESSEE' | 'APPLICANT' | 'RESPONSIBLE_BODY' | 'COUNCIL_MEMBER' | 'INSPECTOR';

/**
 * Who may take a step: a holder of a power over the record's office, a party, or the platform's own clock. `isOfSuperiors` marks a step
 * that the article gives to superiors themselves (43.3), so that it is no exercise of a lower prosecutor's power (5.2.3).
 */
export type Actor =
  | { readonly power: Power; readonly isOfSuperiors?: boolean }
  | { readonly party: Party }
  | { readonly machine: 'CLOCK' | 'SYSTEM' };

/** One row of a life cycle. `null` in `from` means that the record does not exist yet. */
export interface Transition<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly (State | null)[];
  /** One state, or several among which the step's outcome decides; `'SAME'` leaves the state as it is. */
  readonly to: readonly (State | 'SAME')[];
  readonly actors: readonly Actor[];
  /** What must hold, in words, for the documentation; the command checks it. */
  readonly guard: string;
  /** The rules that this row rests on; the first is cited when the step is refused. */
  readonly rules: readonly [RuleId, ...RuleId[]];
}

/** A life cycle as a table: the one source of refusals, `allowedActions` and the documentation's diagram. */
export interface Lifecycle<State extends string, Action extends string> {
  /** The noun of the graph, e.g. `Appeal`. */
  readonly noun: string;
  /** Every state with its meaning; `isFinal` states are left by no step. */
  readonly states: Readonly<Record<State, { readonly isFinal: boolean; readonly meaning: string }>>;
  readonly transitions: readonly Transition<State, Action>[];
}
