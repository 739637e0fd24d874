import type { Authority } from '../access/authority';
import type { Viewer } from '../access/viewer';
import type { CommandTransaction } from '../command/command-context';
import { read, type Statement } from '../database/hot-read';
import type { Database } from '../database/open-database';
import { notFound } from '../errors/plain-errors';
import type { MaterialRecord } from './material';

/** How one type of record of a subgraph stands to its materials. */
interface OwnerParts<Row extends object> {
  /** The record's noun, such as `Check`; its materials are `CheckMaterial`. */
  readonly noun: string;
  /** Its table with the columns of the audience, for the audit trail. */
  readonly table: string;
  /** The records of the ids in `$1`, hidden ones as well. */
  readonly byIds: Statement;
  /** How a record is to a viewer. */
  stand(viewer: Viewer, row: Row): MaterialRecord;
  /** Who may hand over a material: the authority, or a refusal. */
  authorityToAdd(tx: CommandTransaction, row: Row): Authority;
}

/** A record inside a command, as it is to the caller. */
export interface HeldRecord extends MaterialRecord {
  /** The authority to hand over a material of it, or a refusal. */
  authorityToAdd(): Authority;
}

/** Whose materials they are; made by `materialOwner`. */
export interface MaterialOwner {
  readonly noun: string;
  /** The name of the type of its materials. */
  readonly type: string;
  readonly table: string;
  find(db: Database, viewer: Viewer, ids: readonly string[]): Promise<readonly MaterialRecord[]>;
  /** The record inside a command, hidden or not, held until its end so that its materials are counted by one at a time; NOT_FOUND if there is none. */
  get(tx: CommandTransaction, id: string): Promise<HeldRecord>;
}

/** Makes an owner of materials; the platform needs no more of the record than how it stands to a viewer. */
export function materialOwner<Row extends object>(parts: OwnerParts<Row>): MaterialOwner {
  const { noun, table, byIds, stand } = parts;
  return {
    noun,
    type: `${noun}Material`,
    table,
    find: async (db, viewer, ids) => (await read<Row>(db, byIds, [ids])).map((row) => stand(viewer, row)),
    get: async (tx, id) => {
      const rows: Row[] = await tx.manager.query(`${byIds.text} FOR NO KEY UPDATE`, [[id]]);
      const row = rows[0] ?? notFound(noun);
      return { ...stand(tx.viewer, row), authorityToAdd: () => parts.authorityToAdd(tx, row) };
    },
  };
}
