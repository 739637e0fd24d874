import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requireApprover } from '../../domain/document/office-document';
import { approveDocument } from '../../persistence/document/office-document.repository';
import { type DocumentStepInput, takeDocumentStep } from './office-document-step';

/** [9.13] [9.14] [5.7] [11.2] [11-1.3] The Prosecutor General approves a paper, in effect from today or a later day. */
export function approveOfficeDocument(
  context: CallContext,
  input: DocumentStepInput & { readonly actReference: string; readonly fromOn?: LocalDate | null },
): Promise<{ id: string }> {
  return takeDocumentStep(context, input, {
    command: 'approveOfficeDocument',
    action: 'APPROVE',
    write: async ({ manager, today }, document) => {
      requireApprover(document.kind, document.approvedBy, 'PROSECUTOR_GENERAL');
      const fromOn = input.fromOn ?? today;
      if (fromOn < today) return invalidInput('fromOn', 'must not lie before the approval');
      const { actReference } = input;
      await approveDocument(manager, document, { today, fromOn, actReference });
      return { actReference, fromOn };
    },
  });
}
