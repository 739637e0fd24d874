import type { Span } from '@opentelemetry/api';
import type { EntitySubscriberInterface, QueryRunner } from 'typeorm';
import { codeOf, fail, openSpan } from '../telemetry/span';
import { statementSpan } from './statement-span';
import type { SubgraphName } from './subgraph-name';

interface Statement {
  readonly query: string;
  readonly queryRunner: QueryRunner;
}

interface Outcome extends Statement {
  readonly success: boolean;
  readonly error?: unknown;
}

/** Makes a span of each statement of TypeORM. A connection answers in the order in which it was asked, so that the first opened is the first to end. */
export class StatementSpans implements EntitySubscriberInterface {
  private readonly open = new WeakMap<QueryRunner, Span[]>();

  constructor(private readonly database: SubgraphName) {}

  beforeQuery({ query, queryRunner }: Statement): void {
    const spans = this.open.get(queryRunner) ?? [];
    this.open.set(queryRunner, spans);
    spans.push(openSpan(statementSpan(this.database, null, query)));
  }

  afterQuery({ queryRunner, success, error }: Outcome): void {
    const span = this.open.get(queryRunner)?.shift();
    if (span === undefined) return;
    if (!success) fail(span, codeOf(error));
    span.end();
  }
}
