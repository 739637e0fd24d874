import { runCommand } from '../../../../platform/command/run-command';
import { getKnownOffice } from '../../../../platform/directory/known-directory';
import { refuse } from '../../../../platform/errors/refuse';
import type { AppealsContext } from '../../context';
import type { ComplaintRegime } from '../../domain/complaint/regime';
import { decidingOffices } from '../../domain/complaint/respondent';
import { findOfficesAbove } from '../../persistence/complaint/contested-record.repository';
import { type ChangeOfComplaint, keepComplaint, superiorStep } from './complaint-step';
import { regimeOf } from '../../domain/complaint/regime';

/** The input of a classification. */
export interface ClassifyComplaint extends ChangeOfComplaint {
  readonly regime: ComplaintRegime;
  readonly norm?: string | null;
}

/** The input of an assignment. */
export interface AssignComplaint extends ChangeOfComplaint {
  readonly deciderId: string;
}

/** [5.2.5] A superior prosecutor takes a complaint into his or her own hands. */
export function takeUpComplaint(context: AppealsContext, input: ChangeOfComplaint): Promise<{ id: string }> {
  return runCommand(context, { command: 'takeUpComplaint', requestId: input.requestId, input }, async (tx) => {
    const step = await superiorStep(tx, input, 'TAKE_UP');
    const handlerIds = tx.viewer.personId === null ? [] : [tx.viewer.personId];
    return keepComplaint(tx, step, { changes: { handlerIds }, details: { handlerIds } });
  });
}

/** [5.2.5] [25.1.c] [43.1.b] Assigns it to the head of an office above the respondent. Refuses `ASSIGNEE_NOT_SUPERIOR` for anyone else. */
export function assignComplaint(context: AppealsContext, input: AssignComplaint): Promise<{ id: string }> {
  return runCommand(context, { command: 'assignComplaint', requestId: input.requestId, input }, async (tx) => {
    const step = await superiorStep(tx, input, 'ASSIGN');
    const { complaint } = step;
    const own = await getKnownOffice(tx.manager, complaint.respondentOfficeId);
    const offices = decidingOffices(complaint, own, await findOfficesAbove(tx.manager, own));
    const deciderId = input.deciderId.toLowerCase();
    const office =
      offices.find(({ headPersonId }) => headPersonId === deciderId) ??
      refuse('ASSIGNEE_NOT_SUPERIOR', '43.1.b', { deciderId, respondent: own.id });
    const changes = { handlerIds: [deciderId], ownerOfficeId: office.id };
    return keepComplaint(tx, step, { changes, details: { deciderId, office: office.id } });
  });
}

/** [25.3] Takes a complaint out of Art. 25 §1, since another law sets its procedure. */
export function classifyComplaint(context: AppealsContext, input: ClassifyComplaint): Promise<{ id: string }> {
  return runCommand(context, { command: 'classifyComplaint', requestId: input.requestId, input }, async (tx) => {
    const step = await superiorStep(tx, input, 'CLASSIFY_OTHER_PROCEDURE');
    const regime = regimeOf(input.regime, input.norm);
    const changes = { state: 'OTHER_PROCEDURE', closedOn: tx.today, ...regime } as const;
    return keepComplaint(tx, step, { changes, details: regime, told: 'OTHER_PROCEDURE' });
  });
}
