import type { Language } from '../platform/law/language';

/** What one call of a subgraph cost: SQL statements as the subgraph counted them, and milliseconds as the gateway waited. */
export interface CallRecord {
  readonly subgraph: string;
  readonly statements: number;
  readonly milliseconds: number;
}

/** `CALLS`: the calls of subgraphs and the cost; `PLAN`: the query plan as well. */
export type Explain = 'NOTHING' | 'CALLS' | 'PLAN';

/** What the gateway knows of the request that it serves. `calls` grows while the request runs. */
export interface GatewayContext {
  readonly assertion: string;
  readonly language: Language;
  /** How much of the way to the answer the caller asked to see. */
  readonly explain: Explain;
  /** Whether `application/json` is the only media type of ours that the caller takes. */
  readonly takesOnlyJson: boolean;
  readonly calls: CallRecord[];
  /** The query plan as text; kept only for callers who asked for it. */
  plan: string | null;
  /** Objects that the answer could hold, and those that the viewer may ask for; null until the operation is measured. */
  cost: { readonly estimated: number; readonly allowed: number } | null;
}
