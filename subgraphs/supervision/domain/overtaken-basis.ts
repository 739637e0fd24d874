import type { Audience } from '../../../platform/access/audience';
import type { CitedAppeal } from './act-basis';

/** An appeal as it was known and as it is newly told of, with the offices that see it as superiors of its own. */
export interface AppealForOffices extends CitedAppeal, Audience {
  readonly superiorIds: readonly string[];
}

/** An act that rests on the appeal. */
export interface RestingAct {
  readonly id: string;
  readonly ownerOfficeId: string;
  readonly authorId: string | null;
}

const BY_STATE = {
  TERMINATED_REPEATED: 'SUBMISSION_ON_TERMINATED_APPEAL',
  OUT_OF_SCOPE: 'SUBMISSION_ON_APPEAL_OUT_OF_SCOPE',
  OTHER_PROCEDURE: 'SUBMISSION_ON_APPEAL_OF_OTHER_PROCEDURE',
  NOT_CONSIDERED_ANONYMOUS: 'SUBMISSION_ON_ANONYMOUS_APPEAL',
} as const;

/** What makes an appeal no basis for an act. */
export type LostBasis =
  (typeof BY_STATE)[keyof typeof BY_STATE] | 'SUBMISSION_ON_APPEAL_WITHOUT_FINDINGS' | 'SUBMISSION_ON_HIDDEN_APPEAL';

/** States in which a check can still be appointed on an appeal, or may become so. */
const OPEN: readonly string[] = [
  'RECEIVED',
  'UNDER_CONSIDERATION',
  'EXTENDED',
  'CHECK_RUNNING',
  'AWAITING_FINAL_REPLY',
];

/** [5.2.a] An office sees its own appeals and those of the offices below it; a handler sees the appeal in whichever office. */
function isHiddenFrom(act: RestingAct, appeal: AppealForOffices): boolean {
  const { ownerOfficeId, superiorIds, handlerIds } = appeal;
  if (act.ownerOfficeId === ownerOfficeId || superiorIds.includes(act.ownerOfficeId)) return false;
  return act.authorId === null || !handlerIds.includes(act.authorId);
}

function faultsOf(act: RestingAct, appeal: AppealForOffices): LostBasis[] {
  const byState = Object.entries(BY_STATE).flatMap(([state, fault]) => (state === appeal.state ? [fault] : []));
  return [
    ...byState,
    ...(appeal.hasFindings ? [] : (['SUBMISSION_ON_APPEAL_WITHOUT_FINDINGS'] as const)),
    ...(isHiddenFrom(act, appeal) ? (['SUBMISSION_ON_HIDDEN_APPEAL'] as const) : []),
  ];
}

/** [32.2.e] Why an act rests on the appeal no more though it did before: what was wrong already does not count again. */
export function basisLost(act: RestingAct, before: AppealForOffices, after: AppealForOffices): readonly LostBasis[] {
  const already = faultsOf(act, before);
  return faultsOf(act, after).filter((fault) => !already.includes(fault));
}

/** [24.4.d] Whether an appeal has been closed by this change, so that no check can be appointed on it. */
export function isClosedBy(before: Pick<CitedAppeal, 'state'>, after: Pick<CitedAppeal, 'state'>): boolean {
  return OPEN.includes(before.state) && !OPEN.includes(after.state);
}
