import type { PostKind } from '../../../../platform/access/viewer';
import type { TestAppeals } from '../open-appeals';

/** A post without a last day, held since before any day of the tests. */
export const postIn = (officeId: string, kind: PostKind) => ({
  officeId,
  kind,
  isActing: false,
  fromOn: '2020-01-01',
  untilOn: null as string | null,
});

/** What organisation tells of the posts of an officer. */
export async function officerTold(
  appeals: TestAppeals,
  personId: string,
  posts: readonly object[],
  version = 1,
): Promise<void> {
  const data = { version, audience: null, posts };
  await appeals.receive({ type: 'officer-posts.changed', source: 'organisation', subject: personId, data });
}
