import type { CallContext } from '../../../../platform/command/command-context';
import { refuse } from '../../../../platform/errors/refuse';
import { approveDocument } from '../../persistence/document/office-document.repository';
import { type DocumentStepInput, takeDocumentStep } from './office-document-step';

/** [9.3] Records that the President has approved what was proposed, with the reference of his act. */
export function recordPresidentApproval(
  context: CallContext,
  input: DocumentStepInput & { readonly actReference?: string | null },
): Promise<{ id: string }> {
  return takeDocumentStep(context, input, {
    command: 'recordPresidentApproval',
    action: 'RECORD_APPROVAL',
    write: async ({ manager, today }, document) => {
      const actReference = input.actReference?.trim() ?? '';
      if (actReference === '') return refuse('PRESIDENTIAL_ACT_REQUIRED', '9.3', { kind: document.kind });
      await approveDocument(manager, document, { today, fromOn: today, actReference });
      return { actReference };
    },
  });
}
