import { v7 as uuidv7 } from 'uuid';
import { requirePower } from '../../../platform/access/authority';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { runCommand } from '../../../platform/command/run-command';
import { getActiveOffice } from '../../../platform/directory/known-directory';
import { refuse } from '../../../platform/errors/refuse';
import { takeStep } from '../../../platform/lifecycle/step';
import type { CouncilsContext } from '../context';
import { type CoordinatingCouncil, refuseEndDate } from '../domain/council';
import { requireCouncilLevel } from '../domain/council-level';
import { councilLifecycle } from '../domain/council-lifecycle';
import { insertCouncil } from '../persistence/council.repository';

/** What a council is created with. */
export interface CreateCoordinatingCouncil {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly name: CoordinatingCouncil['name'];
  readonly endsOn?: LocalDate | null;
}

/**
 * [28.1.a] [28.1.f] Creates the council of an office: by the head of the office, or by the Prosecutor General. Members of
 * the system learn first that no council may be at such an office (16.2.1), then whether the step is theirs; outsiders interfere (3.2).
 */
export function createCoordinatingCouncil(
  context: CouncilsContext,
  input: CreateCoordinatingCouncil,
): Promise<{ id: string }> {
  const call = { command: 'createCoordinatingCouncil', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const office = await getActiveOffice(manager, input.officeId);
    requirePower(tx, 'PREPARE_RECORDS', office.id);
    const level = requireCouncilLevel(office.kind);
    const subject = { state: null, ownerOfficeId: office.id, viewerParties: [] };
    const { row, authority } = takeStep(councilLifecycle, tx, subject, 'CREATE');
    refuseEndDate(input.endsOn);
    const id = uuidv7();
    const isFirst = await insertCouncil(manager, {
      id,
      version: 1,
      state: 'INACTIVE',
      level,
      name: input.name,
      chairPersonId: null,
      ownerOfficeId: office.id,
      handlerIds: [],
      agencyIds: [],
      applicantId: null,
      classification: 'PUBLIC',
      isPublished: true,
    });
    if (!isFirst) refuse('ALREADY_EXISTS', '28.1.a', { officeId: office.id });
    await tx.audit({
      recordType: 'CoordinatingCouncil',
      recordId: id,
      action: row.action,
      authority,
      rules: row.rules,
      details: { officeId: office.id, level },
    });
    return { id };
  });
}
