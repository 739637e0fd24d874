import type { LocalDate } from '../../../../platform/calendar/local-date';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { takeStep } from '../../../../platform/lifecycle/step';
import { awardLifecycle, type ConferringAuthority, requireConferringAuthority } from '../../domain/award/award';
import { getAward, keepConferral } from '../../persistence/award/award.repository';
import { getPersonnelRecord } from '../../persistence/personnel.repository';
import { officeOf } from '../personnel-step';

/** The input of a conferral. */
export interface ConferAward {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
  readonly issuedBy: ConferringAuthority;
  readonly actReference: string;
  readonly conferredOn?: LocalDate | null;
}

/** [9.7] Confers a departmental award, or records on the President's act that another has been conferred: WRONG_AUTHORITY otherwise. */
export function conferAward(context: CallContext, input: ConferAward): Promise<{ id: string }> {
  return runCommand(context, { command: 'conferAward', requestId: input.requestId, input }, async (tx) => {
    const award = await getAward(tx.manager, tx.viewer, input.id);
    const { id, personId, kind, state, nominatedOn } = award;
    const officer = await getPersonnelRecord(tx.manager, tx.viewer, personId);
    const subject = { state, ownerOfficeId: officeOf(officer), viewerParties: [] };
    const { row, authority } = takeStep(awardLifecycle, tx, subject, 'CONFER');
    claimRecord(tx, 'Award', award, input.expectedVersion);
    const { issuedBy: by } = input;
    requireConferringAuthority(kind, by);
    const on = input.conferredOn ?? tx.today;
    if (on < nominatedOn || on > tx.today) invalidInput('conferredOn', 'lies before the nomination or ahead');
    const reference = input.actReference.trim();
    await keepConferral(tx.manager, award, { on, by, reference });
    const details = { kind, officerId: personId, by, reference };
    const { action, rules } = row;
    await tx.audit({ recordType: 'Award', recordId: id, action, authority, rules, details });
    return { id: personId };
  });
}
