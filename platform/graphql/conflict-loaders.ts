import type DataLoader from 'dataloader';
import type { CallContext } from '../command/command-context';
import { type ConflictRow, findConflictsByRecords } from '../conflicts/conflict.repository';
import type { ConflictParty } from '../conflicts/explanations';
import { loadersByArguments, loadManyByKey } from './load-by-key';

/** The conflicts of records of one type, asked together and read in one statement. */
export interface ConflictLoaders {
  readonly conflictsOf: (type: ConflictParty) => DataLoader<string, readonly ConflictRow[]>;
}

/** Fresh loaders of one call. */
export function conflictLoaders({ db, viewer }: CallContext): ConflictLoaders {
  return {
    conflictsOf: loadersByArguments((type) =>
      loadManyByKey(
        async (ids) => {
          const rows = await findConflictsByRecords(db, viewer, type, ids);
          const asked = new Set(ids);
          return rows.flatMap((row) => sidesOf(row, type, asked));
        },
        ({ ofId }) => ofId,
      ),
    ),
  };
}

type ConflictOfRecord = ConflictRow & { readonly ofId: string };

/** A conflict once for each of its records that was asked for. */
function sidesOf(row: ConflictRow, type: ConflictParty, asked: ReadonlySet<string>): ConflictOfRecord[] {
  const sides = [
    { type: row.recordType, id: row.recordId },
    { type: row.otherType, id: row.otherId },
  ];
  return sides.filter((side) => side.type === type && asked.has(side.id)).map(({ id }) => ({ ...row, ofId: id }));
}
