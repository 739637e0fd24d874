import { v7 as uuidv7 } from 'uuid';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import { unauthenticated } from '../../../platform/errors/plain-errors';
import { takeStep } from '../../../platform/lifecycle/step';
import { designationOf, type InternalActKind, requireSubordinates } from '../domain/internal-act/internal-act';
import { internalActLifecycle } from '../domain/internal-act/internal-act-lifecycle';
import { findAddressees, insertInternalAct } from '../persistence/internal-act/internal-act.repository';

/** The input of an internal act. */
export interface IssueInternalAct {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly kind: InternalActKind;
  readonly designation?: string | null;
  readonly title: string;
  readonly text: string;
  readonly addresseeIds?: readonly string[] | null;
  readonly isPublished?: boolean | null;
}

/**
 * [32.1.3.b] [32.1.3.c] [32.1.3.d] Issues an act on the organisation and activity of an office and those below it. It needs no basis, starts
 * no term, and binds its issuer's subordinates from today.
 */
export function issueInternalAct(context: CallContext, input: IssueInternalAct): Promise<{ id: string }> {
  return runCommand(context, { command: 'issueInternalAct', requestId: input.requestId, input }, async (tx) => {
    const { manager, today } = tx;
    const { kind, title, text } = input;
    const office = await getKnownOffice(manager, input.officeId);
    const subject = { state: null, ownerOfficeId: office.id, viewerParties: [] };
    const { row, authority } = takeStep(internalActLifecycle(kind), tx, subject, 'ISSUE');
    const designation = designationOf(kind, input.designation);
    const addresseeIds = [...new Set(input.addresseeIds ?? [])].map((id) => id.toLowerCase());
    const addressees = await findAddressees(manager, addresseeIds);
    requireSubordinates(office.id, addresseeIds, addressees);
    const idsOf = (wanted: 'OFFICE' | 'OFFICER') => addressees.flatMap((each) => (each.kind === wanted ? each.id : []));
    const [id, number] = [uuidv7(), await tx.nextNumber(office, 'INTERNAL_ACT')];
    await insertInternalAct(manager, {
      id,
      number,
      kind,
      designation,
      title,
      text,
      issuerId: tx.viewer.personId ?? unauthenticated(),
      issuedOn: today,
      addresseeOfficeIds: idsOf('OFFICE'),
      addresseeIds: idsOf('OFFICER'),
      ownerOfficeId: office.id,
      isPublished: input.isPublished ?? false,
    });
    const details = { number, kind, addresseeIds };
    await tx.audit({
      recordType: 'InternalAct',
      recordId: id,
      action: row.action,
      authority,
      rules: row.rules,
      details,
    });
    return { id };
  });
}
