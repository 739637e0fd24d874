import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requireAct } from '../../domain/office/founding-act';
import { requireKindChange, requireSphere } from '../../domain/office/office-competence';
import {
  findRemains,
  getSuperiorRecord,
  type OfficeRecord,
  requireTerritory,
} from '../../persistence/office/office-change.repository';
import { changeCompetence } from '../../persistence/office/office-tree.repository';
import { beginOfficeStep, finishOfficeStep, type OfficeStepInput } from './office-step';

/** What an office is to be competent in; absent fields stay as they are, null takes a territory away. */
export interface ChangeOfficeCompetence extends OfficeStepInput {
  readonly kind?: OfficeKind | null;
  readonly sphere?: OfficeSphere | null;
  readonly regionCode?: string | null;
  readonly districtCode?: string | null;
}

function changedRecord(office: OfficeRecord, input: ChangeOfficeCompetence): OfficeRecord {
  return {
    ...office,
    kind: input.kind ?? office.kind,
    sphere: input.sphere ?? office.sphere,
    regionCode: input.regionCode === undefined ? office.regionCode : input.regionCode,
    districtCode: input.districtCode === undefined ? office.districtCode : input.districtCode,
  };
}

/** [5.5] Fixes the competence of an office anew from today: its kind on the district level, its sphere, its territory. */
export function changeOfficeCompetence(context: CallContext, input: ChangeOfficeCompetence): Promise<{ id: string }> {
  return runCommand(context, { command: 'changeOfficeCompetence', requestId: input.requestId, input }, async (tx) => {
    const step = await beginOfficeStep(tx, input, 'CHANGE_COMPETENCE');
    const { office } = step;
    const changed = changedRecord(office, input);
    requireKindChange(office.kind, changed.kind);
    requireAct(changed.kind, step.act, tx.today);
    const parent = await getSuperiorRecord(tx.manager, office.parentId, office.id);
    requireSphere(changed, parent?.sphere ?? null);
    const { children } = await findRemains(tx.manager, office.id);
    if (changed.sphere !== office.sphere && children.length > 0)
      return invalidInput('sphere', 'is that of the offices below, which would have to change first');
    await requireTerritory(tx.manager, changed);
    await changeCompetence(tx.manager, changed);
    const { kind, sphere, regionCode, districtCode } = office;
    const details = { former: { kind, sphere, regionCode, districtCode } };
    return finishOfficeStep(tx, step, { officeIds: [office.id], details });
  });
}
