import type { EmittedEvent } from '../events/emit';
import { keep, type Projection, type Projections } from '../events/project';
import type { Reactions } from '../events/receive-event';
import type { DataPolicy } from './data-policy';

/** A policy as other subgraphs know it. */
export interface KnownDataPolicy extends DataPolicy {
  readonly id: string;
  readonly version: number;
}

/** What the owners of materials learn of a policy, once: it never changes. */
export function dataPolicyChanged({ id, ...state }: KnownDataPolicy): EmittedEvent {
  return { type: 'data-policy.changed', subject: id, data: { ...state, audience: null } };
}

const knownDataPolicies: Projection = {
  table: 'platform.known_data_policy',
  key: 'id',
  rowOf: ({ subject, data }) => ({
    id: subject,
    version: data.version,
    dataset: data['dataset'],
    roles: data['roles'],
    retention_years: data['retentionYears'],
    effective_from: data['effectiveFrom'],
  }),
};

/** [9.22.c] What the owners of materials know of the policies; spread into their projections. */
export const dataPolicyProjections = { 'data-policy.changed': knownDataPolicies } satisfies Projections;

/** Keeps them; spread into their reactions. */
export const dataPolicyReactions = { 'data-policy.changed': keep(knownDataPolicies) } satisfies Reactions;
