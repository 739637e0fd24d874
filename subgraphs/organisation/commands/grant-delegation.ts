import { v7 as uuidv7 } from 'uuid';
import type { Power } from '../../../platform/access/powers';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import { invalidInput, notFound } from '../../../platform/errors/plain-errors';
import { takeStep } from '../../../platform/lifecycle/step';
import {
  requireDelegable,
  requireDelegate,
  requireDelegationDays,
  subjectOfDelegation,
} from '../domain/delegation/delegation';
import { delegationLifecycle } from '../domain/delegation/delegation-lifecycle';
import { insertDelegation, requireNoOverlap } from '../persistence/delegation/delegation.repository';
import { getPersonnelRecord } from '../persistence/personnel.repository';
import { ROOT_OFFICE_ID } from '../root-office';

/** The input of a delegation. */
export interface GrantDelegation {
  readonly requestId?: string | null;
  readonly power: Power;
  readonly delegateId: string;
  readonly scopeOfficeId?: string | null;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly actReference: string;
  readonly actOn: LocalDate;
}

/**
 * [9.11.a] [9.11.b] The Prosecutor General passes a power of his own to a prosecutor of the system. Whoever holds it by delegation cannot
 * pass it on; what the law gives to him by name nobody can.
 */
export function grantDelegation(context: CallContext, input: GrantDelegation): Promise<{ id: string }> {
  return runCommand(context, { command: 'grantDelegation', requestId: input.requestId, input }, async (tx) => {
    const { manager, viewer, today } = tx;
    const { power, fromOn, untilOn, actReference, actOn } = input;
    if (viewer.kind === 'PROSECUTOR') requireDelegable(viewer, power);
    const subject = subjectOfDelegation(null, ROOT_OFFICE_ID);
    const { row, authority } = takeStep(delegationLifecycle, tx, subject, 'GRANT');
    requireDelegationDays(input, today);
    const delegate = await getPersonnelRecord(manager, viewer, input.delegateId);
    requireDelegate(viewer.personId, {
      ...delegate,
      rankCode: delegate.rankScale,
      isInService: delegate.state === 'IN_SERVICE',
    });
    const place = delegate.placements[0] ?? invalidInput('delegateId', 'the person holds no post');
    const scope = input.scopeOfficeId ? await getKnownOffice(manager, input.scopeOfficeId) : null;
    const wanted = {
      power,
      delegateId: delegate.id,
      delegatorId: viewer.personId ?? notFound('Officer'),
      scopeOfficeId: scope?.id ?? null,
      fromOn,
      untilOn,
      actReference,
      actOn,
      ownerOfficeId: place.officeId,
      handlerIds: [delegate.id],
    };
    await requireNoOverlap(manager, wanted);
    const id = uuidv7();
    await insertDelegation(manager, { id, ...wanted });
    const { delegateId, scopeOfficeId } = wanted;
    const details = { power, delegateId, scopeOfficeId, fromOn, untilOn, actReference, actOn };
    await tx.audit({
      recordType: 'Delegation',
      recordId: id,
      action: row.action,
      authority,
      rules: row.rules,
      details,
    });
    return { id };
  });
}
