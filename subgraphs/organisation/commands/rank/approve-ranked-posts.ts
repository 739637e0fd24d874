import type { OfficeKind, PostKind } from '../../../../platform/access/viewer';
import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requirePresidentialAct } from '../../domain/rank-ceiling';
import { getRootOfficeId } from '../../persistence/office.repository';
import { insertRankedPosts } from '../../persistence/rank/ranked-post.repository';

/** The input of a new version of the register. */
export interface ApproveRankedPosts {
  readonly requestId?: string | null;
  readonly actReference?: string | null;
  readonly inForceFrom?: LocalDate | null;
  readonly posts: readonly { readonly officeKind: OfficeKind; readonly postKind: PostKind; readonly ceiling: string }[];
}

function requireOneRowAPost(posts: ApproveRankedPosts['posts']): void {
  const keys = new Set(posts.map(({ officeKind, postKind }) => `${officeKind} ${postKind}`));
  if (posts.length === 0) invalidInput('posts', 'is empty');
  if (keys.size < posts.length) invalidInput('posts', 'names a post twice');
  if (posts.some(({ postKind }) => postKind === 'EMPLOYEE')) invalidInput('posts', 'other employees hold no ranks');
}

/**
 * [44.4.a] Records a new version of the register of ranked posts as the President has approved it; the former versions stay. Refuses
 * PRESIDENTIAL_ACT_REQUIRED without the act, and whoever does not administer the personnel of the General Office.
 */
export async function approveRankedPosts(
  context: CallContext,
  input: ApproveRankedPosts,
): Promise<{ version: number }> {
  return runCommand(context, { command: 'approveRankedPosts', requestId: input.requestId, input }, async (tx) => {
    const officeId = await getRootOfficeId(tx.manager);
    const authority = requirePower(tx, 'ADMINISTER_PERSONNEL', officeId);
    const actReference = requirePresidentialAct(input.actReference);
    requireOneRowAPost(input.posts);
    const inForceFrom = input.inForceFrom ?? tx.today;
    if (inForceFrom < tx.today) invalidInput('inForceFrom', 'lies before today');
    const posts = input.posts.map(({ ceiling, ...post }) => ({ ...post, ceilingCode: ceiling }));
    const version = await insertRankedPosts(tx.manager, { actReference, inForceFrom }, posts);
    const details = { actReference, version, inForceFrom };
    await tx.audit({
      recordType: 'RankedPosts',
      recordId: officeId,
      action: 'APPROVE',
      authority,
      rules: ['44.4.a'],
      details,
    });
    return { version };
  });
}
