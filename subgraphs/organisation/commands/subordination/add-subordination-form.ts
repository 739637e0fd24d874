import { v7 as uuidv7 } from 'uuid';
import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { requireNewForm } from '../../domain/subordination/subordination-form';
import {
  getOfficeStanding,
  insertSubordinationForm,
  lockForms,
} from '../../persistence/subordination/subordination-form.repository';

/** The input of a form of subordination. */
export interface AddSubordinationForm {
  readonly requestId?: string | null;
  readonly superiorOfficeId: string;
  readonly subordinateOfficeId: string;
  readonly description: string;
  readonly actReference: string;
  readonly actOn: LocalDate;
}

/** [5.3] The Prosecutor General puts an office above another one beside the tree, from the day of the act. */
export function addSubordinationForm(context: CallContext, input: AddSubordinationForm): Promise<{ id: string }> {
  return runCommand(context, { command: 'addSubordinationForm', requestId: input.requestId, input }, async (tx) => {
    const { manager, viewer, today } = tx;
    const { description, actReference, actOn } = input;
    const authority = requirePower(tx, 'ADD_SUBORDINATION_FORMS', input.subordinateOfficeId);
    await lockForms(manager);
    const superior = await getOfficeStanding(manager, input.superiorOfficeId);
    const subordinate = await getOfficeStanding(manager, input.subordinateOfficeId);
    requireNewForm(superior, subordinate, { actOn, today });
    const form = {
      id: uuidv7(),
      superiorOfficeId: superior.id,
      subordinateOfficeId: subordinate.id,
      description,
      actReference,
      fromOn: actOn,
    };
    await insertSubordinationForm(manager, form, viewer.personId);
    const { id, ...details } = form;
    await tx.audit({
      recordType: 'SubordinationForm',
      recordId: id,
      action: 'ADD',
      authority,
      rules: ['5.3'],
      details,
    });
    return { id };
  });
}
