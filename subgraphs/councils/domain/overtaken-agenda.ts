import { rankOf } from '../../../platform/access/audience';
import type { Classification } from '../../../platform/access/viewer';

/** What a council knows of a submission on an agenda. */
export interface ListedSubmission {
  readonly state: string;
  readonly classification: Classification;
}

/** The states of a submission that stands: prepared, on its way, left, considered, or still for a while. Any other, as of a cancellation, is none of these. */
const STANDING: readonly string[] = [
  'DRAFT',
  'MADE',
  'DELIVERED',
  'SCHEDULED',
  'SATISFIED',
  'PARTLY_SATISFIED',
  'REJECTED',
  'LEFT_WITHOUT_CONSIDERATION',
  'SUSPENDED',
];

/** What makes a submission no matter for a session. */
export type FallenMatter = 'SESSION_ON_SECRET_SUBMISSION' | 'SESSION_ON_FALLEN_SUBMISSION';

function faultsOf(submission: ListedSubmission, session: Classification): FallenMatter[] {
  const isSecret = rankOf(submission.classification) > rankOf(session);
  return [
    ...(isSecret ? (['SESSION_ON_SECRET_SUBMISSION'] as const) : []),
    ...(STANDING.includes(submission.state) ? [] : (['SESSION_ON_FALLEN_SUBMISSION'] as const)),
  ];
}

/** [28.1.b] [28.1.d] Why a submission is no matter for a session of this class though it was before. */
export function matterLost(
  session: Classification,
  before: ListedSubmission,
  after: ListedSubmission,
): readonly FallenMatter[] {
  const already = faultsOf(before, session);
  return faultsOf(after, session).filter((fault) => !already.includes(fault));
}
