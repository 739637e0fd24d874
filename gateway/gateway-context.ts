import type { Language } from '../platform/law/language';

/** What one call of a subgraph cost: SQL statements as the subgraph counted them, and milliseconds as the gateway waited. */
export interface CallRecord {
  readonly subgraph: string;
  readonly statements: number;
  readonly milliseconds: number;
}

/** What the gateway knows of the request that it serves. `calls` grows while the request runs. */
export interface GatewayContext {
  readonly assertion: string;
  readonly language: Language;
  readonly isExplained: boolean;
  /** Whether `application/json` is the only media type of ours that the caller takes. */
  readonly takesOnlyJson: boolean;
  readonly calls: CallRecord[];
}
