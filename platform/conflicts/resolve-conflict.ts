import { findAuthority } from '../access/authority';
import type { CallContext } from '../command/command-context';
import { runCommand } from '../command/run-command';
import { conflict, invalidInput } from '../errors/plain-errors';
import { takeStep } from '../lifecycle/step';
import { keepResolution } from './conflict';
import { type ConflictOfOffices, getConflict } from './conflict.repository';
import { conflictLifecycle } from './conflict-lifecycle';

/** The input of the resolution. */
export interface ResolveConflict {
  readonly requestId?: string | null;
  readonly id: string;
  /** What was done, in words. */
  readonly resolution: string;
}

/** The office on whose records the viewer may act: that of the record, else that of the other one. */
function officeFor(viewer: CallContext['viewer'], { officeIds }: ConflictOfOffices): string {
  const [first] = officeIds;
  const held = officeIds.find((id) => id !== null && findAuthority(viewer, 'RESOLVE_CONFLICTS', id) !== null);
  return held ?? first ?? '';
}

/** [27.1] [10.1.a] Ends a conflict with what was done, in words; `command` is the mutation's name. A second resolution is ILLEGAL_TRANSITION. */
export function resolveConflict(
  context: CallContext,
  command: string,
  input: ResolveConflict,
): Promise<{ readonly id: string }> {
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const open = await getConflict(tx.manager, tx.viewer, input.id);
    const { id, explanation, resolvedAt } = open;
    tx.concerns('Conflict', id);
    const state = resolvedAt === null ? 'OPEN' : 'RESOLVED';
    const subject = { state, ownerOfficeId: officeFor(tx.viewer, open), viewerParties: [] } as const;
    const { row, authority } = takeStep(conflictLifecycle, tx, subject, 'RESOLVE');
    const text = input.resolution.trim() || invalidInput('resolution', 'is blank');

    const isKept = await keepResolution(tx.manager, id, { text, personId: tx.viewer.personId });
    if (!isKept) conflict('Conflict', { id });
    const details = { state: 'RESOLVED', explanation };
    await tx.audit({ recordType: 'Conflict', recordId: id, action: row.action, authority, rules: row.rules, details });
    return { id };
  });
}
