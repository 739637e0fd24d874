import DataLoader from 'dataloader';
import type { CallContext } from '../../../../platform/command/command-context';
import { type EntityLoader, loadByKey, loadManyByKey } from '../../../../platform/graphql/load-by-key';
import {
  type AgencyOfficialRow,
  type AgencyRow,
  findAgenciesByCodes,
  findAgenciesByIds,
  findAgenciesByParents,
  findAgenciesByRegions,
  findAnsweringOffices,
  findOfficialsByAgencies,
  findOfficialsByIds,
} from '../agency.repository';
import { type ByCode, loadByCode } from '../load-by-code.loaders';

type Many<Row> = DataLoader<string, readonly Row[]>;

/** The loaders of agencies and their officials. */
export interface AgencyLoaders {
  readonly agency: EntityLoader<AgencyRow>;
  readonly agencyByCode: ByCode<AgencyRow>;
  readonly agenciesOfRegion: Many<AgencyRow>;
  readonly agencyUnits: Many<AgencyRow>;
  /** The id of the office that answers for an agency. */
  readonly answeringOffice: DataLoader<string, string | null>;
  readonly official: EntityLoader<AgencyOfficialRow>;
  readonly officials: Many<AgencyOfficialRow>;
}

/** The loaders of a call. */
export function agencyLoaders({ db }: Pick<CallContext, 'db'>): AgencyLoaders {
  return {
    agency: loadByKey(
      (ids) => findAgenciesByIds(db, ids),
      ({ id }) => id,
    ),
    agencyByCode: loadByCode((codes) => findAgenciesByCodes(db, codes)),
    agenciesOfRegion: loadManyByKey(
      (codes) => findAgenciesByRegions(db, codes),
      ({ regionCode }) => regionCode ?? '',
    ),
    agencyUnits: loadManyByKey(
      (ids) => findAgenciesByParents(db, ids),
      ({ parentId }) => parentId ?? '',
    ),
    answeringOffice: new DataLoader(async (ids) => {
      const found = await findAnsweringOffices(db, ids);
      const offices = new Map(found.map(({ agencyId, officeId }) => [agencyId, officeId]));
      return ids.map((id) => offices.get(id) ?? null);
    }),
    official: loadByKey(
      (ids) => findOfficialsByIds(db, ids),
      ({ id }) => id,
    ),
    officials: loadManyByKey(
      (ids) => findOfficialsByAgencies(db, ids),
      ({ agencyId }) => agencyId,
    ),
  };
}
