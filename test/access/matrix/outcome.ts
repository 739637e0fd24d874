/** An answer as the gateway or a subgraph gives it. */
export interface SeenAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Codes by which access is refused, or a request that says nothing about access. */
const TOLD_CODES = new Set([
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'INTERNAL',
  'UNAVAILABLE',
  'TOO_EXPENSIVE',
  'RATE_LIMITED',
]);

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isNothing);
  return typeof value === 'object' && 'nodes' in value && Array.isArray(value.nodes) && value.nodes.length === 0;
}

/** Whether a request that is well formed was found wrong by the record it is about. */
const namesField = (details: unknown): boolean => typeof details === 'object' && details !== null && 'field' in details;

type Kind = 'query' | 'mutation' | 'entity';

function refusalOf(kind: Kind, { message, extensions }: NonNullable<SeenAnswer['errors']>[number]): string {
  const { code, reason, details } = extensions ?? {};
  if (code === 'FORBIDDEN') return typeof reason === 'string' ? reason : code;
  if (code === 'INVALID_INPUT' && !namesField(details)) return `INVALID_INPUT ${message}`;
  return kind === 'mutation' && !TOLD_CODES.has(String(code)) ? 'PASSES' : String(code);
}

/**
 * What an answer says about access: a refusal by its reason or code; `NOTHING` for null and empty lists, `DATA` else. A mutation that got past the
 * question who asks, done or refused for another cause, `PASSES`.
 */
export function outcomeOf(kind: Kind, { data, errors }: SeenAnswer): string {
  const [error] = errors ?? [];
  if (error) return refusalOf(kind, error);
  if (kind === 'mutation') return 'PASSES';
  const answer = typeof data === 'object' && data !== null && 'answer' in data ? data.answer : null;
  return isNothing(answer) ? 'NOTHING' : 'DATA';
}
