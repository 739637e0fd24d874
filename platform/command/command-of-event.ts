import type { EntityManager } from 'typeorm';
import { SYSTEM_VIEWER } from '../access/viewer';
import { recordAudit } from '../audit/record-audit';
import type { SubgraphName } from '../database/subgraph-name';
import type { CloudEvent } from '../events/cloud-event';
import { emit } from '../events/emit';
import { nextNumber, nextNumbers } from '../register/next-number';
import { currentTrace } from '../telemetry/trace-id';
import { beginCommand } from './begin-command';
import type { CommandTransaction } from './command-context';

/** The platform's own command within the receipt of an event: what a reaction that changes records works with. */
export async function commandOfEvent(
  manager: EntityManager,
  subgraph: SubgraphName,
  event: CloudEvent,
): Promise<CommandTransaction> {
  const { legalNow, today, calendar } = await beginCommand(manager, null);
  const kept = { legalOn: today, requestId: null, traceId: currentTrace()?.traceId ?? event.id };
  return {
    manager,
    viewer: SYSTEM_VIEWER,
    necessityReason: null,
    legalNow,
    today,
    calendar,
    concerns: () => undefined,
    audit: (...entries) => recordAudit(manager, ...entries.map((entry) => ({ ...entry, ...kept }))),
    emit: (...emitted) => emit(manager, subgraph, ...emitted),
    nextNumber: (owner, kind) => nextNumber(manager, owner, kind, today),
    nextNumbers: (kind, wanted) => nextNumbers(manager, kind, today, wanted),
  };
}
