import type { Logger } from 'typeorm';
import { countStatement } from '../telemetry/request-stats';
import type { SubgraphName } from './subgraph-name';

/** Counts TypeORM's statements for the current subgraph call; it writes nothing, as statements may hold personal data. */
export class StatementLogger implements Logger {
  constructor(private readonly subgraph: SubgraphName) {}

  logQuery(): void {
    countStatement(this.subgraph);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
