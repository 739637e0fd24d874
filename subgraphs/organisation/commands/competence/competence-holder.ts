import { type Authority, requirePower } from '../../../../platform/access/authority';
import type { PostKind } from '../../../../platform/access/viewer';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { illegalTransition, invalidInput } from '../../../../platform/errors/plain-errors';
import { getDelegation } from '../../persistence/delegation/delegation.repository';
import { getActiveOfficeRecord } from '../../persistence/office/office-change.repository';
import { keepTree } from '../../persistence/office/tree-lock.repository';
import { getPost } from '../../persistence/personnel.repository';
import { ROOT_OFFICE_ID } from '../../root-office';

/** Whose competence it is: an office's, that of a post in it, or a delegation's. */
export interface StatedHolder {
  readonly officeId?: string | null;
  readonly postKind?: PostKind | null;
  readonly delegationId?: string | null;
}

/** A holder, locked, and by whose authority its competences are fixed. */
export interface LockedHolder {
  readonly officeId: string | null;
  readonly postId: string | null;
  readonly delegationId: string | null;
  readonly authority: Authority;
}

async function lockDelegation(tx: CommandTransaction, id: string): Promise<LockedHolder> {
  const delegation = await getDelegation(tx.manager, tx.viewer, id);
  const authority = requirePower(tx, 'DELEGATE_POWERS', ROOT_OFFICE_ID);
  const { state } = delegation;
  if (state !== 'GRANTED')
    return illegalTransition({ noun: 'Delegation', state, action: 'ASSIGN_COMPETENCE', allowed: [], rule: '6.2' });
  return { officeId: null, postId: null, delegationId: delegation.id, authority };
}

/**
 * [6.2] [9.1] [9.11.a] Locks the holder and decides who may fix its competences: of offices and their posts whoever administers offices, of a
 * delegation whoever delegates. INVALID_INPUT unless one is named, ILLEGAL_TRANSITION for a liquidated office or a delegation that has ended.
 */
export async function lockHolder(tx: CommandTransaction, holder: StatedHolder): Promise<LockedHolder> {
  const { officeId, postKind, delegationId } = holder;
  if (delegationId) {
    if (officeId || postKind) return invalidInput('delegationId', 'is named beside an office or a post');
    return lockDelegation(tx, delegationId);
  }
  if (!officeId) return invalidInput('officeId', 'is missing, as is a delegation');
  // The tree is held before the office, as every change of the tree does.
  await keepTree(tx.manager);
  const office = await getActiveOfficeRecord(tx.manager, officeId);
  const authority = requirePower(tx, 'ADMINISTER_OFFICES', office.id);
  if (!postKind) return { officeId: office.id, postId: null, delegationId: null, authority };
  const post = await getPost(tx.manager, { officeId: office.id, kind: postKind, fromOn: tx.today });
  return { officeId: office.id, postId: post.id, delegationId: null, authority };
}
