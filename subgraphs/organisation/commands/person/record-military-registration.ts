import type { CallContext } from '../../../../platform/command/command-context';
import { requireRegistrable } from '../../domain/military-registration';
import { changePerson } from '../../persistence/person/person.repository';
import type { OfficerStepInput } from '../personnel-step';
import { stepOnOfficer } from './step-on-officer';

/** The input of a registration. */
export interface RecordMilitaryRegistration extends OfficerStepInput {
  readonly isLiableForMilitaryService: boolean;
  readonly specialRegisterEntry?: string | null;
}

/** [44.8.a] Records whether a prosecutor is liable for military service, and the entry of the special register. */
export function recordMilitaryRegistration(
  context: CallContext,
  input: RecordMilitaryRegistration,
): Promise<{ id: string }> {
  const step = { command: 'recordMilitaryRegistration', action: 'RECORD_MILITARY_REGISTRATION', input } as const;
  return stepOnOfficer(context, step, async (tx, officer) => {
    const { isLiableForMilitaryService } = input;
    const specialRegisterEntry = input.specialRegisterEntry?.trim() || null;
    const registration = { isLiableForMilitaryService, specialRegisterEntry };
    requireRegistrable({ ...officer, ...registration });
    await changePerson(tx.manager, officer, registration);
    // The entry itself stays out of the audit, which more people read.
    return { isRegistered: specialRegisterEntry !== null };
  });
}
