import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import { invalidInput, unauthenticated } from '../../../platform/errors/plain-errors';
import { requireDirector } from '../domain/internal-directive/internal-directive';
import { insertDirective } from '../persistence/internal-directive/internal-directive.repository';

/** The input of a direction. */
export interface IssueInternalDirective {
  readonly requestId?: string | null;
  readonly addresseeOfficeId: string;
  readonly text: string;
  readonly dueOn?: LocalDate | null;
}

/** [5.2.1] [35.2.d] Gives a direction on the organisation of work to a lower office; it binds from today. */
export function issueInternalDirective(context: CallContext, input: IssueInternalDirective): Promise<{ id: string }> {
  const call = { command: 'issueInternalDirective', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager, today } = tx;
    const office = await getKnownOffice(manager, input.addresseeOfficeId);
    const authority = requireDirector(tx, office.id);
    const { text, dueOn = null } = input;
    if (dueOn !== null && dueOn < today) return invalidInput('dueOn', 'is past');
    const sender = await getKnownOffice(manager, authority.officeId ?? office.id);
    const [id, number] = [uuidv7(), await tx.nextNumber(sender, 'INTERNAL_DIRECTIVE')];
    const senderId = tx.viewer.personId ?? unauthenticated();
    const place = { senderId, senderOfficeId: sender.id, ownerOfficeId: office.id };
    await insertDirective(manager, { id, number, text, issuedOn: today, dueOn, ...place });
    await tx.audit({
      recordType: 'InternalDirective',
      recordId: id,
      action: 'ISSUE',
      authority,
      rules: ['5.2.1', '35.2.d'],
      details: { number, addresseeOfficeId: office.id, dueOn },
    });
    return { id };
  });
}
