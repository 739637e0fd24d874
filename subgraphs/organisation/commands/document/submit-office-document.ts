import type { CallContext } from '../../../../platform/command/command-context';
import { requireApprover } from '../../domain/document/office-document';
import { markSubmitted } from '../../persistence/document/office-document.repository';
import { type DocumentStepInput, takeDocumentStep } from './office-document-step';

/** [9.3] The Prosecutor General, and nobody for him, proposes a paper to the President. */
export function submitOfficeDocument(context: CallContext, input: DocumentStepInput): Promise<{ id: string }> {
  return takeDocumentStep(context, input, {
    command: 'submitOfficeDocument',
    action: 'SUBMIT',
    write: async ({ manager, today }, document) => {
      requireApprover(document.kind, document.approvedBy, 'PRESIDENT');
      await markSubmitted(manager, document.id, today);
      return { submittedOn: today };
    },
  });
}
