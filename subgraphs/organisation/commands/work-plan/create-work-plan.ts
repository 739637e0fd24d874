import { v7 as uuidv7 } from 'uuid';
import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { legalReference, type StatedReference } from '../../../../platform/law/legal-reference';
import { requireLegalBasis } from '../../../../platform/law/require-legal-basis';
import {
  type Objective,
  type PlanKind,
  type PlanScope,
  requireObjectives,
  requireScope,
} from '../../domain/work-plan/work-plan';
import { getActiveOfficeRecord } from '../../persistence/office/office-change.repository';
import { insertWorkPlan } from '../../persistence/work-plan/work-plan.repository';

/** The input of a plan. */
export interface CreateWorkPlan {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly kind: PlanKind;
  readonly scope: PlanScope;
  readonly title: string;
  readonly fromOn: LocalDate;
  readonly untilOn?: LocalDate | null;
  readonly items: readonly {
    readonly objective: Objective;
    readonly text: string;
    readonly reference?: StatedReference | null;
  }[];
}

/** [7.2.1] [4.1] Lays down a plan, a task or methodical material: for the whole system the General Office alone, else each office for itself. */
export function createWorkPlan(context: CallContext, input: CreateWorkPlan): Promise<{ id: string }> {
  return runCommand(context, { command: 'createWorkPlan', requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOfficeRecord(tx.manager, input.officeId);
    const authority = requirePower(tx, 'PLAN_WORK', office.id);
    const { kind, scope, fromOn, untilOn = null } = input;
    requireScope(scope, office.kind);
    if (untilOn !== null && untilOn < fromOn) invalidInput('untilOn', 'lies before the first day');
    const items = input.items.map(({ objective, text, reference }) => ({
      ...{ objective, text: text.trim() },
      reference: reference ? legalReference(reference) : null,
    }));
    requireObjectives(items);
    const references = items.flatMap(({ reference }) => reference ?? []);
    if (references.length > 0) requireLegalBasis(references, tx.today);
    const id = uuidv7();
    const title = input.title.trim();
    await insertWorkPlan(tx.manager, {
      ...{ id, officeId: office.id, kind, scope, title, fromOn, untilOn, items },
      createdOn: tx.today,
    });
    const details = { officeId: office.id, kind, scope };
    const rules = ['7.2.1', '4.1'] as const;
    await tx.audit({ recordType: 'WorkPlan', recordId: id, action: 'CREATE', authority, rules, details });
    return { id };
  });
}
