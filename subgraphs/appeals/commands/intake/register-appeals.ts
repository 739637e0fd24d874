import { refusePower } from '../../../../platform/access/authority';
import { serves } from '../../../../platform/access/reach';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { inputHash } from '../../../../platform/command/input-hash';
import { runCommand } from '../../../../platform/command/run-command';
import { getActiveOffice, type KnownOffice } from '../../../../platform/directory/known-directory';
import { DomainError, keptRefusal, type KeptRefusal } from '../../../../platform/errors/domain-error';
import { conflict, invalidInput, unauthenticated } from '../../../../platform/errors/plain-errors';
import type { AppealsContext } from '../../context';
import { type ExternalItem, insertExternalItems, lockExternalItems } from '../../persistence/external-items.repository';
import { discreetInput } from '../../sealed-details';
import { keepAppeals, receive, type RegisterAppeal, takeAppeal, type TakenAppeal } from './take-appeal';

/** An appeal as another system hands it in, under its own id. */
export interface HandedItem {
  readonly externalId: string;
  readonly appeal: RegisterAppeal;
}

/** The input of the bulk intake. */
export interface RegisterAppeals {
  readonly requestId?: string | null;
  /** The code of the system that hands in. */
  readonly system: string;
  readonly items: readonly HandedItem[];
}

/** What has become of an item: an appeal, now or before, or a refusal. */
export type ItemResult =
  | { readonly appealId: string; readonly isNew: boolean; readonly refusal: null }
  | { readonly appealId: null; readonly isNew: false; readonly refusal: KeptRefusal };

/** What is at hand while the items of a call are gone through. */
interface Desk {
  readonly context: AppealsContext;
  readonly tx: CommandTransaction;
  readonly officeOf: (id: string) => Promise<KnownOffice>;
  /** By external id; grows with each item taken. */
  readonly known: Map<string, ExternalItem>;
}

/** The offices of a call, each asked for once. */
function officesOf({ manager }: CommandTransaction): Desk['officeOf'] {
  const asked = new Map<string, Promise<KnownOffice>>();
  return (id) => {
    const office = asked.get(id) ?? getActiveOffice(manager, id);
    asked.set(id, office);
    return office;
  };
}

/** An item: an appeal to be kept, or null where the same was handed in before. CONFLICT where its body was another one. */
async function takeItem(desk: Desk, { externalId, appeal }: HandedItem, hash: string): Promise<TakenAppeal | null> {
  const { context, tx, known } = desk;
  if (appeal.requestId) invalidInput('appeal.requestId', 'belongs to the call and not to an item');
  const receipt = receive(context, tx, appeal.officeId);
  const before = known.get(externalId);
  if (before) return before.inputHash === hash ? null : conflict('Appeal', { externalId });
  const taken = takeAppeal(context, tx, appeal, { owner: await desk.officeOf(appeal.officeId), receipt });
  known.set(externalId, { externalId, inputHash: hash, appealId: taken.appeal.id });
  return taken;
}

/**
 * [24.3.a] Registers many appeals that came in through another system, each by itself: what is refused keeps nothing and hinders no other. The
 * same item handed in again, in this call or another, is the same appeal. Whoever keeps the records of the receiving office may (10.1.a).
 */
export async function registerAppeals(context: AppealsContext, input: RegisterAppeals): Promise<readonly ItemResult[]> {
  const { viewer, applicantKeys } = context;
  if (viewer.kind === 'PUBLIC') return unauthenticated();
  const { requestId, system, items } = input;
  const bodies = items.map(({ appeal }) => discreetInput(applicantKeys, appeal));
  const asked = { ...input, items: items.map(({ externalId }, place) => ({ externalId, appeal: bodies[place] })) };
  return runCommand(context, { command: 'registerAppeals', requestId, input: asked }, async (tx) => {
    if (!serves(viewer)) return refusePower(viewer, 'PREPARE_RECORDS');
    const externalIds = items.map(({ externalId }) => externalId);
    const before = await lockExternalItems(tx.manager, system, externalIds);
    const known = new Map(before.map((item) => [item.externalId, item]));
    const desk: Desk = { context, tx, officeOf: officesOf(tx), known };
    const kept: TakenAppeal[] = [];
    const results: ItemResult[] = [];
    for (const [place, item] of items.entries()) {
      try {
        const taken = await takeItem(desk, item, inputHash(bodies[place]));
        if (taken) kept.push(taken);
        const appealId = taken?.appeal.id ?? known.get(item.externalId)?.appealId ?? '';
        results.push({ appealId, isNew: taken !== null, refusal: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        results.push({ appealId: null, isNew: false, refusal: keptRefusal(error) });
      }
    }
    await keepAppeals(tx, kept);
    const isKept = new Set(kept.map(({ appeal }) => appeal.id));
    const taken = [...known.values()].filter(({ appealId }) => isKept.has(appealId));
    await insertExternalItems(tx.manager, system, taken);
    return results;
  });
}
