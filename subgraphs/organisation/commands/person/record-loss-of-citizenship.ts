import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { invalidateCertificates } from '../../persistence/certificate/certificate.repository';
import { endCitizenship } from '../../persistence/person/person.repository';
import { type OfficerStepInput, pastDay } from '../personnel-step';
import { stepOnOfficer } from './step-on-officer';

/** The input of a loss of citizenship. */
export interface RecordLossOfCitizenship extends OfficerStepInput {
  readonly actReference: string;
  readonly endedOn?: LocalDate | null;
}

/** [44.2.b] Records that a person is no citizen: a prosecutor's status and right to sign end at once. The post itself ends by dismissal. */
export function recordLossOfCitizenship(context: CallContext, input: RecordLossOfCitizenship): Promise<{ id: string }> {
  const step = { command: 'recordLossOfCitizenship', action: 'RECORD_LOSS_OF_CITIZENSHIP', input } as const;
  return stepOnOfficer(context, step, async (tx, officer) => {
    if (!officer.isCitizen) return invalidInput('officerId', 'the person is no citizen already');
    const endedOn = pastDay(tx, 'endedOn', input.endedOn);
    await endCitizenship(tx.manager, officer, endedOn);
    await invalidateCertificates(tx.manager, officer.id, endedOn);
    return { actReference: input.actReference, endedOn };
  });
}
