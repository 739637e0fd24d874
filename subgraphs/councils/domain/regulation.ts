import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CouncilLevel } from './council-level';
import { unmetCondition } from './unmet-condition';

/** Whose act approves a regulation. */
export type RegulationAuthority = 'PROSECUTOR_GENERAL' | 'PRESIDENT';

/**
 * [28.1.e] An edition of a council's regulation («ереже»). The law sets none of its parameters, so none has a default: what the
 * regulation leaves out is null. Counts are of participating bodies; the chair is not one of them.
 */
export interface CouncilRegulation {
  readonly id: string;
  readonly edition: number;
  readonly approvedBy: RegulationAuthority;
  readonly approvedOn: LocalDate;
  readonly actReference: string;
  /** How many participating bodies must be present. */
  readonly quorum: number | null;
  /** How many votes for a decision needs. */
  readonly votingThreshold: number | null;
  readonly meetingsPerYear: number | null;
  /** [28.1.c] The post that the regulation of a military or transport council names as chair. */
  readonly chairPost: string | null;
}

/** The parameters without which a step cannot be taken. */
export type NeededParameter = 'quorum' | 'votingThreshold';

/**
 * [28.3] [9.10] Refuses `WRONG_AUTHORITY` to a regulation of the council of the Republic that is not the President's; elsewhere only the
 * Prosecutor General approves.
 */
export function requireAuthority(level: CouncilLevel, approvedBy: RegulationAuthority): void {
  if (level === 'REPUBLICAN' && approvedBy !== 'PRESIDENT')
    refuse('WRONG_AUTHORITY', '28.3', { expected: 'PRESIDENT' });
  if (level !== 'REPUBLICAN' && approvedBy === 'PRESIDENT') {
    invalidInput('input.approvedBy', 'is the President only for the council of the Republic');
  }
}

/** [9.10] The regulation of a council that has one. Refuses `REGULATION_REQUIRED`. */
export function requireRegulation(regulation: CouncilRegulation | null): CouncilRegulation {
  return regulation ?? refuse('REGULATION_REQUIRED', '9.10');
}

function parameterOf(regulation: CouncilRegulation | null, parameter: NeededParameter): number {
  return regulation?.[parameter] ?? refuse('REGULATION_PARAMETER_MISSING', '28.1.e', { parameter });
}

/**
 * [28.1.e] Holds a session to the regulation's quorum: `present` participating bodies. Refuses `REGULATION_PARAMETER_MISSING` if the
 * regulation sets none, and with `PRECONDITION_FAILED` (details: `quorum`, `present`) if it is not reached.
 */
export function requireQuorum(regulation: CouncilRegulation | null, present: number): void {
  const quorum = parameterOf(regulation, 'quorum');
  if (present < quorum) unmetCondition('28.1.e', { parameter: 'quorum', quorum, present });
}

/** Votes on a decision. */
export interface Votes {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/**
 * [28.1.e] Holds a vote to the regulation's threshold of votes for. The majority rule of collegiums (30.4.a) has no place here. Each body
 * present and the chair have one vote. Refuses `REGULATION_PARAMETER_MISSING`, and with `PRECONDITION_FAILED` below the threshold.
 */
export function requireVotes(regulation: CouncilRegulation | null, votes: Votes, present: number): void {
  const votingThreshold = parameterOf(regulation, 'votingThreshold');
  const voters = present + 1;
  if (votes.for + votes.against + votes.abstained > voters) {
    invalidInput('input.votes', `counts more votes than the ${voters} of the bodies present and the chair`);
  }
  if (votes.for < votingThreshold) {
    unmetCondition('28.1.e', { parameter: 'votingThreshold', votingThreshold, votesFor: votes.for });
  }
}
