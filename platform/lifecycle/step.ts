import { type Authority, findAuthority, partyAuthority, requirePower } from '../access/authority';
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
}

function authorityFor(viewer: Viewer, actor: Actor, subject: Subject<string>): Authority | null {
  if ('power' in actor) return findAuthority(viewer, actor.power, subject.ownerOfficeId);
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
  for (const actor of row.actors) {
    const authority = authorityFor(viewer, actor, subject);
    if (authority) return authority;
  }
  const power = row.actors.find((actor) => 'power' in actor);
  if (power && 'power' in power) return requirePower(viewer, power.power, subject.ownerOfficeId);
  return refuse('POWER_NOT_HELD', row.rules[0], { action: row.action, holders: row.actors });
}

/**
 * Decides whether the viewer may take the action on the record: first who (FORBIDDEN), then when (ILLEGAL_TRANSITION with the state and
 * the actions allowed instead). Returns the row taken and the authority for the audit entry.
 */
export function takeStep<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  viewer: Viewer,
  subject: Subject<S>,
  action: A,
): { readonly row: Transition<S, A>; readonly authority: Authority } {
  const rows = rowsOf(lifecycle, action);
  const fitting = rows.find((row) => row.from.includes(subject.state));
  const row = fitting ?? rows[0];
  if (!row) throw new Error(`${lifecycle.noun} has no action ${action}`);
  const authority = requireActor(viewer, row, subject);
  if (fitting) return { row: fitting, authority };
  return illegalTransition({
    noun: lifecycle.noun,
    state: subject.state ?? 'NONE',
    action,
    allowed: allowedActions(lifecycle, viewer, subject),
    rule: row.rules[0],
  });
}
