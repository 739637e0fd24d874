import type { TermOwner } from '../calendar-change/term-owner';
import type { CallContext } from '../command/command-context';
import type { Migration } from '../database/migrate';
import type { Database, Entities } from '../database/open-database';
import type { SubgraphName } from '../database/subgraph-name';
import type { Examination, ExaminedRecords } from '../doctor/examination';
import type { Tick } from '../events/legal-tick';
import type { Projections } from '../events/project';
import type { ReEmitters } from '../events/re-emit';
import type { Reactions } from '../events/receive-event';
import type { ExportedList } from '../exports/exported-list';
import type { MaterialOwner } from '../materials/material-owner';
import type { SchemaParts } from './build-schema';

/** Everything that makes a subgraph; each `subgraph.ts` exports one, and the platform runs it in process or on its own. */
export interface SubgraphDefinition<Context extends CallContext = CallContext> extends SchemaParts<Context> {
  readonly name: SubgraphName;
  readonly entities: Entities;
  readonly migrations: readonly Migration[];
  readonly reactions: Reactions;
  /** What it keeps of others' aggregates, for each type of event that it receives. */
  readonly projections?: Projections;
  /** How it tells of its own aggregates again, for each type of event that it owns. */
  readonly reEmitters?: ReEmitters;
  /** Its records, as the doctor examines them. */
  readonly examined?: readonly ExaminedRecords[];
  /** What else the doctor is to look at here. */
  readonly examinations?: readonly Examination[];
  /** Wires one call: loaders and whatever the resolvers use. */
  readonly createContext: (call: CallContext) => Context;
  /** What the clock of the law does here when a day has come. */
  readonly ticks?: readonly Tick[];
  /** Whose terms the calendar moves. */
  readonly termOwners?: readonly TermOwner[];
  /** Whose records have materials. */
  readonly materialOwners?: readonly MaterialOwner[];
  /** Its lists that may leave it as files, by name. */
  readonly exports?: Readonly<Record<string, ExportedList>>;
  /** Loads reference data once, after the migrations; safe to repeat. */
  readonly seed?: (db: Database) => Promise<void>;
}

/** Keeps the context's type while a definition is written; the platform itself needs only the common part. */
export function defineSubgraph<Context extends CallContext>(
  definition: SubgraphDefinition<Context>,
): SubgraphDefinition {
  return definition as unknown as SubgraphDefinition;
}
