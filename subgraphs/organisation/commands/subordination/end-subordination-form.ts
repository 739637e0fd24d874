import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { requireFormEnd } from '../../domain/subordination/subordination-form';
import {
  endForm,
  getSubordinationForm,
  lockForms,
} from '../../persistence/subordination/subordination-form.repository';

/** The input of an end. */
export interface EndSubordinationForm {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
  readonly lastDayOn: LocalDate;
  readonly actReference: string;
}

/** [5.3] The Prosecutor General ends a further form of subordination; its reach ends with the last day. */
export function endSubordinationForm(context: CallContext, input: EndSubordinationForm): Promise<{ id: string }> {
  return runCommand(context, { command: 'endSubordinationForm', requestId: input.requestId, input }, async (tx) => {
    await lockForms(tx.manager);
    const form = await getSubordinationForm(tx.manager, tx.viewer, input.id);
    claimRecord(tx, 'SubordinationForm', form, input.expectedVersion);
    const authority = requirePower(tx, 'ADD_SUBORDINATION_FORMS', form.subordinateOfficeId);
    const { lastDayOn } = input;
    requireFormEnd(form, lastDayOn, tx.today);
    const actReference = input.actReference.trim();
    await endForm(tx.manager, form, { lastDayOn, actReference });
    const details = { lastDayOn, actReference };
    const record = { recordType: 'SubordinationForm', recordId: form.id, action: 'END', rules: ['5.3'] } as const;
    await tx.audit({ ...record, authority, details });
    return { id: form.id };
  });
}
