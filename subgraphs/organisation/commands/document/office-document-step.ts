import { claimRecord } from '../../../../platform/command/claim-record';
import type { CallContext, CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { takeStep } from '../../../../platform/lifecycle/step';
import { documentLifecycle, type OfficeDocumentAction } from '../../domain/document/office-document';
import { getOfficeDocument, type OfficeDocumentRow } from '../../persistence/document/office-document.repository';

/** What every step of a paper is called with. */
export interface DocumentStepInput {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly documentId: string;
}

/** A step of a paper: its command's name and action, and what it writes. */
export interface DocumentStep {
  readonly command: string;
  readonly action: OfficeDocumentAction;
  /** Decides and writes; returns what the audit tells. */
  readonly write: (tx: CommandTransaction, document: OfficeDocumentRow) => Promise<Readonly<Record<string, unknown>>>;
}

/** Takes a step of a paper: load, authorise by the power of its kind, decide and write, audit. */
export function takeDocumentStep(
  context: CallContext,
  input: DocumentStepInput,
  { command, action, write }: DocumentStep,
): Promise<{ id: string }> {
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const document = await getOfficeDocument(tx.manager, tx.viewer, input.documentId);
    const { id, kind, office } = document;
    claimRecord(tx, 'OfficeDocument', document, input.expectedVersion);
    const subject = { state: document.state, ownerOfficeId: document.officeId, viewerParties: [] };
    const { row, authority } = takeStep(documentLifecycle(kind, office.sphere), tx, subject, action);
    const details = { kind, edition: document.edition, ...(await write(tx, document)) };
    await tx.audit({ recordType: 'OfficeDocument', recordId: id, action, authority, rules: row.rules, details });
    return { id };
  });
}
