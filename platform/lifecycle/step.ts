import type { Acting } from '../access/acting';
import { type Authority, findAuthority, partyAuthority, refusePower, requireNecessity } from '../access/authority';
import type { Viewer } from '../access/viewer';
import { illegalTransition } from '../errors/plain-errors';
import { refuse } from '../errors/refuse';
import type { Actor, Lifecycle, Party, Transition } from './lifecycle';

/** A record as the engine sees it: its state, its office and the parties the viewer is one of. */
export interface Subject<State extends string> {
  readonly state: State | null;
  readonly ownerOfficeId: string;
  /** The parties that the viewer is, for this record (`ADDRESSEE` for an executor of the addressed body). */
  readonly viewerParties: readonly Party[];
  /** [43.3.c] Whether the viewer stands above the author, on whom steps of superiors depend; not asked where it is absent. */
  readonly isUnderViewer?: boolean;
}

function authorityFor(viewer: Viewer, actor: Actor, subject: Subject<string>): Authority | null {
  if ('power' in actor && actor.isOfSuperiors && subject.isUnderViewer === false) return null;
  if ('power' in actor) return findAuthority(viewer, actor.power, subject.ownerOfficeId, actor);
  if ('party' in actor) return subject.viewerParties.includes(actor.party) ? partyAuthority(viewer, actor.party) : null;
  return viewer.kind === 'SYSTEM' ? partyAuthority(viewer, actor.machine) : null;
}

function rowsOf<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  action: A,
): readonly Transition<S, A>[] {
  return lifecycle.transitions.filter((row) => row.action === action);
}

/** The actions that the viewer may take on the record now; guards over the input are not foreseen here. */
export function allowedActions<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  viewer: Viewer,
  subject: Subject<S>,
): A[] {
  const rows = lifecycle.transitions.filter((row) => row.from.includes(subject.state));
  const allowed = rows.filter((row) => row.actors.some((actor) => authorityFor(viewer, actor, subject) !== null));
  return [...new Set(allowed.map((row) => row.action))];
}

function requireActor(viewer: Viewer, row: Transition<string, string>, subject: Subject<string>): Authority {
  const authorities = row.actors.flatMap((actor) => authorityFor(viewer, actor, subject) ?? []);
  const authority = authorities.find(({ basis }) => basis !== 'SUPERIOR') ?? authorities[0];
  if (authority) return authority;
  const power = row.actors.find((actor) => 'power' in actor);
  if (power && 'power' in power) return refusePower(viewer, power.power);
  return refuse('POWER_NOT_HELD', row.rules[0], { action: row.action, holders: row.actors });
}

/**
 * Decides whether whoever acts may take the action on the record: first who (FORBIDDEN), then when (ILLEGAL_TRANSITION with the state and
 * the actions allowed instead), last why (REASONS_REQUIRED of a superior who exercises a lower prosecutor's power, 5.2.3). Returns the row
 * taken and the authority for the audit entry.
 */
export function takeStep<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  acting: Acting,
  subject: Subject<S>,
  action: A,
): { readonly row: Transition<S, A>; readonly authority: Authority } {
  const rows = rowsOf(lifecycle, action);
  const fitting = rows.find((row) => row.from.includes(subject.state));
  const row = fitting ?? rows[0];
  if (!row) throw new Error(`${lifecycle.noun} has no action ${action}`);
  const { viewer } = acting;
  const authority = requireActor(viewer, row, subject);
  if (fitting) {
    requireNecessity(acting, authority);
    return { row: fitting, authority };
  }
  return illegalTransition({
    noun: lifecycle.noun,
    state: subject.state ?? 'NONE',
    action,
    allowed: allowedActions(lifecycle, viewer, subject),
    rule: row.rules[0],
  });
}
