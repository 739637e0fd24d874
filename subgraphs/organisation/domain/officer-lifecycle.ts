import type { Acting } from '../../../platform/access/acting';
import { findAuthority } from '../../../platform/access/authority';
import type { PostKind, Viewer } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { allowedActions, takeStep } from '../../../platform/lifecycle/step';
import { isSuperiorThroughout, type Standing } from './superiority';

export const OFFICER_STATES = ['REGISTERED', 'IN_SERVICE', 'SERVICE_ENDED'] as const;
export type OfficerState = (typeof OFFICER_STATES)[number];
export type OfficerAction =
  | 'REGISTER'
  | 'APPOINT'
  | 'END_ACTING'
  | 'DISMISS'
  | 'CONFER_RANK'
  | 'WITHDRAW_RANK'
  | 'RECORD_LOSS_OF_CITIZENSHIP'
  | 'CHANGE_NAME'
  | 'RECORD_MILITARY_REGISTRATION'
  | 'GRANT_CLEARANCE'
  | 'REVOKE_CLEARANCE';

const BY_PERSONNEL_ADMINISTRATION = [{ power: 'ADMINISTER_PERSONNEL' }] as const;

/** [44.2.b] Service in the prosecution system as a life cycle. It ends with the last day of service and may begin again. */
export const OFFICER_LIFECYCLE: Lifecycle<OfficerState, OfficerAction> = {
  noun: 'Officer',
  states: {
    REGISTERED: { isFinal: false, meaning: 'The person has a record and does not serve yet: no post, no right.' },
    IN_SERVICE: { isFinal: false, meaning: 'The person serves in the prosecution system.' },
    SERVICE_ENDED: {
      isFinal: false,
      meaning: 'The last day of service has passed: no post and no right to sign is left.',
    },
  },
  transitions: [
    {
      action: 'REGISTER',
      from: [null],
      to: ['REGISTERED'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The record names one of the two classes of personnel, and for an other employee the category',
      rules: ['44.1', '44.3'],
    },
    {
      action: 'APPOINT',
      from: ['REGISTERED', 'IN_SERVICE', 'SERVICE_ENDED'],
      to: ['IN_SERVICE'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard:
        'The person fits the post, the post of a head or of the first deputy is vacant, the act is that of the authority which the law names',
      rules: ['9.22.d', '44.2.a', '44.3', '7.1', '8.2', '15.1'],
    },
    {
      action: 'END_ACTING',
      from: ['IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The person acts in the post',
      rules: ['9.22.d', '5.2.a'],
    },
    {
      action: 'DISMISS',
      from: ['IN_SERVICE'],
      to: ['SERVICE_ENDED'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'Whoever acts is superior to the person, and the act is that of the authority which the law names',
      rules: ['44.2.b', '5.2.a', '9.22.d'],
    },
    {
      action: 'CONFER_RANK',
      from: ['IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The rank is of the scale of the post and not above its ceiling, unless a provision allows it',
      rules: ['44.4.b', '44.6.a', '5.2.a'],
    },
    {
      action: 'WITHDRAW_RANK',
      from: ['REGISTERED', 'IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The person holds a rank; without it a prosecutor is none',
      rules: ['44.2.b', '5.2.a'],
    },
    {
      action: 'RECORD_LOSS_OF_CITIZENSHIP',
      from: ['REGISTERED', 'IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The person is a citizen; without citizenship a prosecutor is none',
      rules: ['44.2.b', '5.2.a'],
    },
    {
      action: 'CHANGE_NAME',
      from: ['REGISTERED', 'IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The name is another one in at least one language',
      rules: ['47.3.b', '5.2.a'],
    },
    {
      action: 'RECORD_MILITARY_REGISTRATION',
      from: ['REGISTERED', 'IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The person is a prosecutor; whoever is liable for military service has an entry of the special register',
      rules: ['44.8.a', '5.2.a'],
    },
    {
      action: 'GRANT_CLEARANCE',
      from: ['IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard:
        'The class is above the present one, not above that of the grantor, and of a kind that the person may be cleared for',
      rules: ['34.3.c', '10.2.4', '5.2.a'],
    },
    {
      action: 'REVOKE_CLEARANCE',
      from: ['IN_SERVICE'],
      to: ['SAME'],
      actors: BY_PERSONNEL_ADMINISTRATION,
      guard: 'The person is cleared for more than everyone who serves',
      rules: ['34.3.c', '10.2.4', '5.2.a'],
    },
  ],
};

/** A member of the system as a personnel step sees them. `standing` is the present place, or the last one after service has ended. */
export interface PersonnelSubject {
  readonly state: OfficerState | null;
  readonly standing: Standing;
  /** The office over which the power is asked: of the present place, or for an appointment the one that takes the person. */
  readonly officeId: string;
  /** Whether the step rests on an act of the President, which is recorded and not decided here. */
  readonly isByPresident?: boolean;
}

function subjectOf({ state, officeId }: PersonnelSubject) {
  return { state, ownerOfficeId: officeId, viewerParties: [] };
}

/** The place of a viewer in the vertical. */
export function standingOf(viewer: Viewer): Standing {
  // What matters of the higher side is where its posts are; offices above them play no part.
  const posts = viewer.posts.map(({ officeId, kind }) => ({ officeId, kind, superiorIds: [] }));
  return { personId: viewer.personId ?? '', posts };
}

function administersPersonnel(viewer: Viewer): boolean {
  return viewer.posts.some(({ officeId }) => findAuthority(viewer, 'ADMINISTER_PERSONNEL', officeId) !== null);
}

const BY_PRESIDENT: readonly PostKind[] = [
  'PROSECUTOR_GENERAL',
  'FIRST_DEPUTY_PROSECUTOR_GENERAL',
  'DEPUTY_PROSECUTOR_GENERAL',
];

/** [8.1.2] [8.3] Nobody stands above the Prosecutor General, nor above his deputies while his post is vacant: another of them records. */
function recordsPresident(viewer: Viewer, { standing, isByPresident }: PersonnelSubject): boolean {
  const isLeader = standing.posts.some(({ kind }) => BY_PRESIDENT.includes(kind));
  return Boolean(isByPresident) && isLeader && standing.personId !== viewer.personId;
}

function isAbove(viewer: Viewer, subject: PersonnelSubject): boolean {
  const { state, standing } = subject;
  if (state !== 'IN_SERVICE' || recordsPresident(viewer, subject)) return true;
  return isSuperiorThroughout(standingOf(viewer), standing);
}

/** The personnel steps that the viewer may take on the person now. */
export function officerActions(viewer: Viewer, subject: PersonnelSubject): OfficerAction[] {
  return isAbove(viewer, subject) ? allowedActions(OFFICER_LIFECYCLE, viewer, subjectOf(subject)) : [];
}

/**
 * [5.2.a] [15.2.1] Decides whether the viewer may take the step: a holder of the power elsewhere is refused NOT_SUPERIOR for an office
 * outside the own vertical (15.2.1) or a person not below in it (5.2.a); everyone else lacks the power.
 */
export function takePersonnelStep(acting: Acting, subject: PersonnelSubject, action: OfficerAction) {
  const { viewer } = acting;
  if (administersPersonnel(viewer)) {
    if (!findAuthority(viewer, 'ADMINISTER_PERSONNEL', subject.officeId)) refuse('NOT_SUPERIOR', '15.2.1', { action });
    if (!isAbove(viewer, subject)) refuse('NOT_SUPERIOR', '5.2.a', { action });
  }
  return takeStep(OFFICER_LIFECYCLE, acting, subjectOf(subject), action);
}
