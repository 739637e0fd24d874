import { v7 as uuidv7 } from 'uuid';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import type { AgencyKind } from '../../../../platform/directory/known-directory';
import { type Names, requireCode, requireNames } from '../../domain/names';
import {
  insertAgency,
  lockAgencies,
  requireAgencyPlace,
  requireFreeAgencyCode,
} from '../../persistence/agency/agency-change.repository';
import { authoriseAgencyStep, finishAgencyStep } from './agency-step';

/** What an agency is registered with. */
export interface RegisterAgency {
  readonly requestId?: string | null;
  readonly code: string;
  readonly kind: AgencyKind;
  readonly regionCode?: string | null;
  readonly parentId?: string | null;
  readonly isProtestable: boolean;
  readonly name: Names;
}

/** [28.1.b] Takes a body, or a territorial unit of one, into the directory of those who take part in the shared work. */
export function registerAgency(context: CallContext, input: RegisterAgency): Promise<{ id: string }> {
  return runCommand(context, { command: 'registerAgency', requestId: input.requestId, input }, async (tx) => {
    const { manager } = tx;
    const regionCode = input.regionCode ?? null;
    const step = await authoriseAgencyStep(tx, { state: null, regionCode }, 'REGISTER');
    await lockAgencies(manager);
    const { kind, isProtestable } = input;
    const code = requireCode(input.code);
    const place = { regionCode, parentId: input.parentId ?? null };
    const agency = { id: uuidv7(), code, kind, isProtestable, ...place, name: requireNames(input.name) };
    await requireAgencyPlace(manager, agency);
    await requireFreeAgencyCode(manager, code);
    await insertAgency(manager, agency);
    return finishAgencyStep(tx, agency.id, step, { code, kind, isProtestable, ...place });
  });
}
