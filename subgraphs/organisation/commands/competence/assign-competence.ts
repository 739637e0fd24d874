import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { legalReference, type StatedReference } from '../../../../platform/law/legal-reference';
import { requireLegalBasis } from '../../../../platform/law/require-legal-basis';
import { type Competence, requireSource } from '../../domain/competence/competence';
import { insertCompetence, requireNewCompetence } from '../../persistence/competence/competence.repository';
import { lockHolder, type StatedHolder } from './competence-holder';

/** The input of a competence. */
export interface AssignCompetence extends StatedHolder {
  readonly requestId?: string | null;
  readonly competence: Competence;
  readonly reference?: StatedReference | null;
  readonly actReference: string;
  readonly fromOn?: LocalDate | null;
}

/** [6.2] Gives an office, a post or a delegation a competence from a day on; another than the three named needs its source. */
export function assignCompetence(context: CallContext, input: AssignCompetence): Promise<{ id: string }> {
  return runCommand(context, { command: 'assignCompetence', requestId: input.requestId, input }, async (tx) => {
    const { authority, ...holder } = await lockHolder(tx, input);
    const reference = input.reference ? legalReference(input.reference) : null;
    requireSource(input.competence, reference);
    if (reference) requireLegalBasis([reference], tx.today);
    const fromOn = input.fromOn ?? tx.today;
    if (fromOn < tx.today) invalidInput('fromOn', 'is past');
    const { competence } = input;
    const actReference = input.actReference.trim();
    const assigned = { id: uuidv7(), ...holder, competence, reference, actReference, fromOn, assignedOn: tx.today };
    await requireNewCompetence(tx.manager, assigned);
    await insertCompetence(tx.manager, assigned);
    const { id } = assigned;
    const details = { ...holder, competence, fromOn, actReference };
    const record = { recordType: 'AssignedCompetence', recordId: id, action: 'ASSIGN', rules: ['6.2'] } as const;
    await tx.audit({ ...record, authority, details });
    return { id };
  });
}
