import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import type { AgencyKind } from '../../../../platform/directory/known-directory';
import { type Names, requireNames } from '../../domain/names';
import { requireAgencyPlace, updateAgency } from '../../persistence/agency/agency-change.repository';
import { type AgencyStepInput, authoriseAgencyStep, beginAgencyStep, finishAgencyStep } from './agency-step';

/** What may change of an agency; absent fields stay as they are, null takes a region or a body above away. */
export interface ChangeAgency extends AgencyStepInput {
  readonly kind?: AgencyKind | null;
  readonly regionCode?: string | null;
  readonly parentId?: string | null;
  readonly isProtestable?: boolean | null;
  readonly name?: Names | null;
}

/** [28.1.b] Changes a body in the directory. To put it into another region, the office that answers there must be the caller's, too. */
export function changeAgency(context: CallContext, input: ChangeAgency): Promise<{ id: string }> {
  return runCommand(context, { command: 'changeAgency', requestId: input.requestId, input }, async (tx) => {
    const { agency, step } = await beginAgencyStep(tx, input, 'CHANGE');
    const changed = {
      ...agency,
      kind: input.kind ?? agency.kind,
      regionCode: input.regionCode === undefined ? agency.regionCode : input.regionCode,
      parentId: input.parentId === undefined ? agency.parentId : input.parentId,
      isProtestable: input.isProtestable ?? agency.isProtestable,
      name: input.name ? requireNames(input.name) : agency.name,
    };
    if (changed.regionCode !== agency.regionCode) await authoriseAgencyStep(tx, changed, 'CHANGE');
    await requireAgencyPlace(tx.manager, changed);
    await updateAgency(tx.manager, changed);
    const { kind, regionCode, parentId, isProtestable, name } = agency;
    return finishAgencyStep(tx, agency.id, step, { former: { kind, regionCode, parentId, isProtestable, name } });
  });
}
