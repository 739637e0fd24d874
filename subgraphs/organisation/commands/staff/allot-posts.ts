import { requirePower } from '../../../../platform/access/authority';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { requireAllotment } from '../../domain/staff/staff-limit';
import { getActiveOfficeRecord } from '../../persistence/office/office-change.repository';
import {
  getOfficePosts,
  getStaffLimit,
  insertAllotment,
  lockDistribution,
} from '../../persistence/staff/staff.repository';

/** How many posts a body is to have. */
export interface AllotPosts {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly prosecutors: number;
  readonly otherEmployees: number;
  readonly actReference: string;
}

/**
 * [9.4] Distributes posts to a body, in place of those that it had. Refuses POWER_NOT_HELD to all but the Prosecutor General, and
 * STAFF_LIMIT_EXCEEDED above the President's total; of two at once the second is measured with the first.
 */
export function allotPosts(context: CallContext, input: AllotPosts): Promise<{ id: string }> {
  return runCommand(context, { command: 'allotPosts', requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOfficeRecord(tx.manager, input.officeId);
    tx.concerns('Office', office.id);
    const authority = requirePower(tx, 'DISTRIBUTE_POSTS', office.id);
    await lockDistribution(tx.manager);
    const posts = { PROSECUTOR: input.prosecutors, OTHER_EMPLOYEE: input.otherEmployees };
    const { present, filled } = await getOfficePosts(tx.manager, office.id);
    requireAllotment(posts, { limit: await getStaffLimit(tx.manager), present, filled });
    const actReference = input.actReference.trim();
    await insertAllotment(tx.manager, { officeId: office.id, posts, actReference, on: tx.today });
    const details = { posts, before: present, actReference };
    const rules = ['9.4'] as const;
    await tx.audit({ recordType: 'Office', recordId: office.id, action: 'ALLOT_POSTS', authority, rules, details });
    return { id: office.id };
  });
}
