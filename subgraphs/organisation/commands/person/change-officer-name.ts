import type { CallContext } from '../../../../platform/command/command-context';
import { soundName, type PersonName } from '../../domain/person-name';
import { outdateCertificates } from '../../persistence/certificate/certificate.repository';
import { renamePerson } from '../../persistence/person/person.repository';
import type { OfficerStepInput } from '../personnel-step';
import { stepOnOfficer } from './step-on-officer';

/** The input of a change of name. */
export interface ChangeOfficerName extends OfficerStepInput {
  readonly actReference: string;
  readonly name: PersonName;
}

/** [47.3.b] Gives a person another name from today; certificates that state the former one are to be replaced. */
export function changeOfficerName(context: CallContext, input: ChangeOfficerName): Promise<{ id: string }> {
  const step = { command: 'changeOfficerName', action: 'CHANGE_NAME', input } as const;
  return stepOnOfficer(context, step, async (tx, officer) => {
    await renamePerson(tx.manager, officer, soundName(input.name));
    await outdateCertificates(tx.manager, officer.id, tx.today);
    return { actReference: input.actReference };
  });
}
