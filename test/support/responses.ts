import type { SubgraphResponse } from '../../platform/graphql/open-subgraph';

/** The data of an answer; fails the test with the errors if there are any. */
export function dataOf<Data = Record<string, never>>(response: Pick<SubgraphResponse, 'data' | 'errors'>): Data {
  if (response.errors?.length) throw new Error(`unexpected errors: ${JSON.stringify(response.errors, null, 2)}`);
  return response.data as Data;
}

/** What an operation was refused with. */
export interface SeenRefusal {
  readonly code: unknown;
  readonly reason: unknown;
  readonly rule: unknown;
  readonly details: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The first refusal of an answer; fails the test if nothing was refused. */
export function refusalOf(response: Pick<SubgraphResponse, 'data' | 'errors'>): SeenRefusal {
  const [error] = response.errors ?? [];
  if (!error) throw new Error(`expected a refusal, got ${JSON.stringify(response.data)}`);
  const { code, reason, rule, details } = error.extensions ?? {};
  return { code, reason, rule, details: (details ?? {}) as Record<string, unknown>, message: error.message };
}
