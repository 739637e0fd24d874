import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { takeStep } from '../../../../platform/lifecycle/step';
import {
  type ApprovingAuthority,
  approverOf,
  documentLifecycle,
  type OfficeDocumentKind,
} from '../../domain/document/office-document';
import { insertDocument } from '../../persistence/document/office-document.repository';
import { getActiveOfficeRecord } from '../../persistence/office/office-change.repository';

/** What a paper is drafted with. */
export interface DraftOfficeDocument {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly kind: OfficeDocumentKind;
  readonly approvedBy?: ApprovingAuthority | null;
  readonly text: string;
}

/** [9.13] [9.14] [5.7] [9.3] [9.22.e] Drafts the next edition of a paper of an office; it has no effect before its approval. */
export function draftOfficeDocument(context: CallContext, input: DraftOfficeDocument): Promise<{ id: string }> {
  return runCommand(context, { command: 'draftOfficeDocument', requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOfficeRecord(tx.manager, input.officeId);
    tx.concerns('Office', office.id);
    const { kind, text } = input;
    const subject = { state: null, ownerOfficeId: office.id, viewerParties: [] };
    const { row, authority } = takeStep(documentLifecycle(kind, office.sphere), tx, subject, 'DRAFT');
    const approvedBy = approverOf(kind, office, input.approvedBy ?? null);
    const id = await insertDocument(tx.manager, { officeId: office.id, kind, approvedBy, text, draftedOn: tx.today });
    const details = { officeId: office.id, kind, approvedBy };
    await tx.audit({
      recordType: 'OfficeDocument',
      recordId: id,
      action: row.action,
      authority,
      rules: row.rules,
      details,
    });
    return { id };
  });
}
