import { holderOf } from '../../../../platform/access/holders';
import { rowOf } from '../../../../platform/access/powers';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';
import { isPensioner } from '../leaving-service';
import type { OfficerState } from '../officer-lifecycle';

/** Who confers awards. */
export type ConferringAuthority = 'PRESIDENT' | 'PROSECUTOR_GENERAL';

interface AwardRow {
  readonly conferredBy: ConferringAuthority;
  readonly meaning: string;
}

/** [9.7] The kinds of awards, and who confers each: the Prosecutor General nominates for the first two and confers the third himself. */
export const AWARD_KINDS = {
  STATE_AWARD: { conferredBy: 'PRESIDENT', meaning: 'A state award (мемлекеттік награда)' },
  HONORARY_TITLE: { conferredBy: 'PRESIDENT', meaning: 'An honorary title (құрметті атақ)' },
  DEPARTMENTAL_AWARD: { conferredBy: 'PROSECUTOR_GENERAL', meaning: 'A departmental award (ведомстволық награда)' },
} as const satisfies Record<string, AwardRow>;

export type AwardKind = keyof typeof AWARD_KINDS;

export type AwardState = 'NOMINATED' | 'CONFERRED';
export type AwardAction = 'CONFER';

/** [9.7] An award of a prosecutor, other employee or pensioner. */
export interface Award {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly kind: AwardKind;
  readonly name: string;
  readonly state: AwardState;
  readonly nominatedOn: LocalDate;
  readonly nominationReference: string;
  readonly conferredOn: LocalDate | null;
  readonly conferredBy: ConferringAuthority | null;
  readonly conferralReference: string | null;
}

/** What decides whether a person may be given an award. */
export interface AwardedPerson {
  readonly state: OfficerState;
  readonly hasLongServicePension: boolean;
}

/** [9.7] The life of an award. */
export const awardLifecycle: Lifecycle<AwardState, AwardAction> = {
  noun: 'Award',
  states: {
    NOMINATED: { isFinal: false, meaning: 'The Prosecutor General has nominated the person' },
    CONFERRED: { isFinal: true, meaning: 'It has been conferred' },
  },
  transitions: [
    {
      action: 'CONFER',
      from: ['NOMINATED'],
      to: ['CONFERRED'],
      actors: [{ power: 'NOMINATE_FOR_STATE_AWARDS' }],
      guard: 'A departmental award by the Prosecutor General, any other on an act of the President',
      rules: ['9.7'],
    },
  ],
};

/** [9.7] Whether the viewer nominates, and so sees awards that are not conferred yet. */
export function seesNominations({ posts }: Viewer): boolean {
  return posts.some((post) => rowOf('NOMINATE_FOR_STATE_AWARDS').holders.includes(holderOf(post)));
}

/** [9.7] [46.2] Refuses INVALID_INPUT whoever neither serves nor is a pensioner of the office. */
export function requireAwardable({ state, hasLongServicePension }: AwardedPerson): void {
  const isAwardable =
    state === 'IN_SERVICE' || isPensioner({ hasLeft: state === 'SERVICE_ENDED', hasLongServicePension });
  if (!isAwardable) invalidInput('officerId', 'neither serves nor is a pensioner of the office');
}

/** [9.7] Refuses WRONG_AUTHORITY (details: `expected`) an award conferred by another than confers its kind. */
export function requireConferringAuthority(kind: AwardKind, by: ConferringAuthority): void {
  const { conferredBy } = AWARD_KINDS[kind];
  if (by !== conferredBy) refuse('WRONG_AUTHORITY', '9.7', { expected: [conferredBy] });
}
