import { v7 as uuidv7 } from 'uuid';
import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { takeStep } from '../../../../platform/lifecycle/step';
import { type Names, requireCode, requireNames } from '../../domain/names';
import { type FoundingAct, requireAct } from '../../domain/office/founding-act';
import { requireSphere, usualSphere } from '../../domain/office/office-competence';
import { OFFICE_LIFECYCLE } from '../../domain/office/office-lifecycle';
import { requireSuperior } from '../../domain/office/placement';
import {
  getSuperiorRecord,
  requireFreeCode,
  requireOneAcademy,
  requireTerritory,
} from '../../persistence/office/office-change.repository';
import { insertOffice } from '../../persistence/office/office-tree.repository';
import { lockTree } from '../../persistence/office/tree-lock.repository';
import { finishOfficeStep } from './office-step';

/** What an office is created with. */
export interface CreateOffice {
  readonly requestId?: string | null;
  readonly code: string;
  readonly kind: OfficeKind;
  readonly sphere?: OfficeSphere | null;
  readonly parentId?: string | null;
  readonly regionCode?: string | null;
  readonly districtCode?: string | null;
  readonly name: Names;
  readonly act?: FoundingAct | null;
}

/** [5.1.a] [5.1.b] [5.1.c] [5.1.d] [5.5] [12.1.a] Creates an office under its superior from today, with the vacant posts of its kind. */
export function createOffice(context: CallContext, input: CreateOffice): Promise<{ id: string }> {
  return runCommand(context, { command: 'createOffice', requestId: input.requestId, input }, async (tx) => {
    const { manager } = tx;
    await lockTree(manager);
    const parentId = input.parentId ?? null;
    const subject = { state: null, ownerOfficeId: parentId ?? '', viewerParties: [] };
    const { row, authority } = takeStep(OFFICE_LIFECYCLE, tx, subject, 'CREATE');
    const { kind } = input;
    const act = requireAct(kind, input.act ?? null, tx.today);
    const parent = requireSuperior(kind, await getSuperiorRecord(manager, parentId, null));
    const sphere = input.sphere ?? usualSphere(kind, parent.sphere);
    requireSphere({ kind, sphere }, parent.sphere);
    await requireOneAcademy(manager, kind);
    const code = requireCode(input.code);
    await requireFreeCode(manager, code);
    const territory = { regionCode: input.regionCode ?? null, districtCode: input.districtCode ?? null };
    await requireTerritory(manager, territory);
    const id = uuidv7();
    await insertOffice(manager, {
      id,
      code,
      kind,
      sphere,
      ...territory,
      parentId: parent.id,
      name: requireNames(input.name),
    });
    const step = { office: { id }, action: row.action, rules: row.rules, authority, act };
    return finishOfficeStep(tx, step, { officeIds: [id], details: { code, kind, sphere, parentId: parent.id } });
  });
}
