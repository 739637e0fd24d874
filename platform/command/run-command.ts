import { statedNecessity } from '../access/acting';
import { recordAudit, recordInterference } from '../audit/record-audit';
import { emit } from '../events/emit';
import { DomainError } from '../errors/domain-error';
import { conflict, invalidInput } from '../errors/plain-errors';
import { isUuid } from '../database/is-uuid';
import { nextNumber, nextNumbers } from '../register/next-number';
import { inSpan } from '../telemetry/span';
import { beginCommand, type KeptRequest } from './begin-command';
import type { CallContext, CommandCall, CommandTransaction } from './command-context';
import { inputHash } from './input-hash';

function replay<Result>(kept: KeptRequest, call: CommandCall, context: CallContext): Result {
  const isSame =
    kept.command === call.command &&
    kept.personId === context.viewer.personId &&
    kept.inputHash === inputHash(call.input);
  if (!isSame) return conflict('Request', { requestId: call.requestId });
  return kept.result as Result;
}

async function attempt<Result>(
  context: CallContext,
  call: CommandCall,
  requestId: string | null,
  work: (tx: Omit<CommandTransaction, 'concerns'>) => Promise<Result>,
): Promise<Result> {
  const { db, viewer, traceId } = context;
  return db.source.transaction(async (manager) => {
    const { kept, ...clock } = await beginCommand(manager, requestId);
    if (kept) return replay<Result>(kept, call, context);
    const necessityReason = statedNecessity(call.input);
    const stamp = { necessityReason, legalOn: clock.today, requestId, traceId };
    const result = await work({
      manager,
      viewer,
      necessityReason,
      ...clock,
      audit: (...entries) => recordAudit(manager, ...entries.map((entry) => ({ ...entry, ...stamp }))),
      emit: (...events) => emit(manager, db.name, ...events),
      nextNumber: (owner, kind) => nextNumber(manager, owner, kind, clock.today),
      nextNumbers: (kind, wanted) => nextNumbers(manager, kind, clock.today, wanted),
    });
    if (requestId) {
      await manager.query(
        `INSERT INTO platform.request (request_id, command, person_id, input_hash, result) VALUES ($1, $2, $3, decode($4, 'hex'), $5)`,
        [requestId, call.command, viewer.personId, inputHash(call.input), JSON.stringify(result)],
      );
    }
    return result;
  });
}

/**
 * Runs a command: one transaction in which the request is replayed or done, with the legal clock read once. Nothing is kept unless all is.
 * Of two equal requests at once the later waits, finds the first one's result and answers with it. The result must be plain JSON.
 * [3.2] A refused interference is put on record in a transaction of its own.
 */
export async function runCommand<Result>(
  context: CallContext,
  call: CommandCall,
  work: (tx: CommandTransaction) => Promise<Result>,
): Promise<Result> {
  const requestId = call.requestId ?? null;
  if (requestId !== null && !isUuid(requestId)) return invalidInput('requestId', 'is not a UUID');
  let target: { readonly recordType: string; readonly recordId: string } | undefined;
  const concerns: CommandTransaction['concerns'] = (recordType, recordId) => {
    target = { recordType, recordId };
  };
  const span = { name: `command ${call.command}`, attributes: { 'kenes.command': call.command } };
  try {
    return await inSpan(span, () => attempt(context, call, requestId, (tx) => work({ ...tx, concerns })));
  } catch (error) {
    if (error instanceof DomainError && error.reason === 'INTERFERENCE_FORBIDDEN') {
      await recordInterference(context.db.pool, {
        command: call.command,
        viewer: context.viewer,
        ...(target ? { target } : {}),
        details: error.details,
        requestId,
        traceId: context.traceId,
      });
    }
    throw error;
  }
}
