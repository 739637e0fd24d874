import type { Acting } from '../../../platform/access/acting';
import { findAuthority } from '../../../platform/access/authority';
import type { Viewer } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { allowedActions, takeStep } from '../../../platform/lifecycle/step';
import { isSuperiorThroughout, type Standing } from './superiority';

export const OFFICER_STATES = ['IN_SERVICE', 'SERVICE_ENDED'] as const;
export type OfficerState = (typeof OFFICER_STATES)[number];
export type OfficerAction = 'APPOINT' | 'DISMISS';

/** [44.2.b] Service in the prosecution system as a life cycle. It ends with the last day of service and may begin again. */
export const OFFICER_LIFECYCLE: Lifecycle<OfficerState, OfficerAction> = {
  noun: 'Officer',
  states: {
    IN_SERVICE: { isFinal: false, meaning: 'The person serves in the prosecution system.' },
    SERVICE_ENDED: {
      isFinal: false,
      meaning: 'The last day of service has passed: no post and no right to sign is left.',
    },
  },
  transitions: [
    {
      action: 'APPOINT',
      from: ['IN_SERVICE', 'SERVICE_ENDED'],
      to: ['IN_SERVICE'],
      actors: [{ power: 'ADMINISTER_PERSONNEL' }],
      guard:
        'The person fits the post, the post of a head is vacant, the act is that of the authority which the law names',
      rules: ['9.22.d', '44.2.a', '44.3', '7.1', '15.1'],
    },
    {
      action: 'DISMISS',
      from: ['IN_SERVICE'],
      to: ['SERVICE_ENDED'],
      actors: [{ power: 'ADMINISTER_PERSONNEL' }],
      guard: 'Whoever acts is superior to the person, and the act is that of the authority which the law names',
      rules: ['44.2.b', '5.2.a', '9.22.d'],
    },
  ],
};

/** A member of the system as a personnel step sees them. `standing` is the present place, or the last one after service has ended. */
export interface PersonnelSubject {
  readonly state: OfficerState;
  readonly standing: Standing;
  /** The office over which the power is asked: of the present place, or for an appointment the one that takes the person. */
  readonly officeId: string;
}

function subjectOf({ state, officeId }: PersonnelSubject) {
  return { state, ownerOfficeId: officeId, viewerParties: [] };
}

function standingOf(viewer: Viewer): Standing {
  // What matters of the higher side is where its posts are; offices above them play no part.
  const posts = viewer.posts.map(({ officeId, kind }) => ({ officeId, kind, superiorIds: [] }));
  return { personId: viewer.personId ?? '', posts };
}

function administersPersonnel(viewer: Viewer): boolean {
  return viewer.posts.some(({ officeId }) => findAuthority(viewer, 'ADMINISTER_PERSONNEL', officeId) !== null);
}

function isAbove(viewer: Viewer, { state, standing }: PersonnelSubject): boolean {
  return state === 'SERVICE_ENDED' || isSuperiorThroughout(standingOf(viewer), standing);
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
