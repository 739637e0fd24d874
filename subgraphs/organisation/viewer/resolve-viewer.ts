import { v5 as uuidv5 } from 'uuid';
import { PUBLIC_VIEWER, type Viewer } from '../../../platform/access/viewer';
import type { Database } from '../../../platform/database/open-database';
import { applicantViewer, decideViewer } from '../domain/viewer-decision';
import { findOfficeIdsWithin } from '../persistence/office.repository';
import { findKnownPerson } from '../persistence/viewer.repository';

/** Who a verified access token says is calling. */
export interface TokenSubject {
  readonly issuer: string;
  readonly subject: string;
}

const APPLICANT_NAMESPACE = '6f1d3a52-7c0e-5b8e-9a55-1f0c7d2e4b04';

/** The person id of someone without an account: the same whenever the same issuer vouches for the same subject. */
export function applicantIdOf({ issuer, subject }: TokenSubject): string {
  return uuidv5(`${issuer}|${subject}`, APPLICANT_NAMESPACE);
}

/**
 * [5.2.a] [44.2.b] Who calls and what of the tree they see, as of the legal day: the public without a token, an applicant for a subject
 * without an account. The issuer must have been verified before. At most two statements.
 */
export async function resolveViewer(db: Database, token: TokenSubject | null): Promise<Viewer> {
  if (token === null) return PUBLIC_VIEWER;
  const person = await findKnownPerson(db, token.subject);
  if (!person) return applicantViewer(applicantIdOf(token));
  const viewer = decideViewer(person);
  if (viewer.kind !== 'PROSECUTOR' || viewer.posts.some(({ officeKind }) => officeKind === 'GENERAL')) return viewer;
  const ownAndBelow = await findOfficeIdsWithin(db, viewer.visibleOfficeIds);
  const delegated = viewer.delegations.flatMap(({ officeIds }) => officeIds ?? []);
  const below = viewer.posts.flatMap(({ subordinateOfficeIds }) => subordinateOfficeIds);
  const byPosts = new Set([...ownAndBelow, ...below]);
  const delegatedOfficeIds = [...new Set(delegated)].filter((id) => !byPosts.has(id));
  return { ...viewer, visibleOfficeIds: [...byPosts, ...delegatedOfficeIds], delegatedOfficeIds };
}
