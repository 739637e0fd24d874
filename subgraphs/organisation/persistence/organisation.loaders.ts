import DataLoader from 'dataloader';
import { type AlertLoader, alertLoader } from '../../../platform/alerts/alert-list';
import type { CallContext } from '../../../platform/command/command-context';
import { type EntityLoader, loadByKey, loadersByArguments, loadManyByKey } from '../../../platform/graphql/load-by-key';
import { listing, type Listing } from '../../../platform/pagination/listing';
import type { PageRequest } from '../../../platform/pagination/page-request';
import type { PersonnelDutyKind } from '../domain/personnel-duties';
import type { CalendarChange } from '../domain/calendar/calendar-change';
import { type AgencyLoaders, agencyLoaders } from './agency/agency.loaders';
import { findCalendarChanges } from './calendar/calendar-change.repository';
import { type AuthorityLoaders, authorityLoaders } from './authority.loaders';
import { type CertificateRow, findCertificatesByHolders } from './certificate/certificate.repository';
import {
  findOfficesByCodes,
  findOfficesByIds,
  findOfficesByParents,
  findOfficesByRegions,
  findRootOfficeId,
  findSuperiorOffices,
  type OfficeRow,
} from './office.repository';
import { type OfficePapersLoaders, officePapersLoaders } from './office/office-papers.loaders';
import { type ByCode, loadByCode } from './load-by-code.loaders';
import { type OfficeHistoryLoaders, officeHistoryLoaders } from './office/office-history.loaders';
import { countOfficersByOffices, listOfficersByOffices } from './officer-list.repository';
import {
  findHeadsByOffices,
  findOfficersByIds,
  findPlacements,
  type OfficerRow,
  type PlacementRow,
} from './officer.repository';
import { type SuperiorityLoaders, superiorityLoaders } from './superiority/superiority.loaders';
import { type PeoplePapersLoaders, peoplePapersLoaders } from './people-papers.loaders';
import { personnelDuties } from './personnel-duties.repository';
import {
  type DistrictRow,
  findDistrictsByCodes,
  findDistrictsByRegions,
  findRanksByCodes,
  findRegionsByCodes,
  type RankRow,
  type RegionRow,
} from './region.repository';

type Many<Row> = DataLoader<string, readonly Row[]>;

/** The loaders of one call: everything asked for together is read in one statement a kind. */
export interface OrganisationLoaders
  extends
    AuthorityLoaders,
    OfficePapersLoaders,
    OfficeHistoryLoaders,
    AgencyLoaders,
    PeoplePapersLoaders,
    SuperiorityLoaders {
  readonly office: EntityLoader<OfficeRow>;
  readonly officeByCode: ByCode<OfficeRow>;
  readonly officeChildren: Many<OfficeRow>;
  readonly officeSuperiors: Many<OfficeRow & { belowId: string }>;
  readonly officesOfRegion: Many<OfficeRow>;
  /** The id of whoever heads an office today. */
  readonly headOf: DataLoader<string, string | null>;
  readonly officer: EntityLoader<OfficerRow>;
  readonly placements: Many<PlacementRow>;
  readonly alerts: AlertLoader<PersonnelDutyKind>;
  readonly officersOfOffice: (page: PageRequest) => DataLoader<string, Listing<OfficerRow>>;
  readonly region: ByCode<RegionRow>;
  readonly district: ByCode<DistrictRow>;
  readonly districtsOfRegion: Many<DistrictRow>;
  readonly rank: ByCode<RankRow>;
  /** The General Prosecutor's Office. */
  readonly rootOfficeId: () => Promise<string>;
  readonly calendarChange: EntityLoader<CalendarChange>;
  readonly certificates: Many<CertificateRow>;
}

function officerLists({ db, viewer }: CallContext): OrganisationLoaders['officersOfOffice'] {
  const counts = new DataLoader<string, number>(async (officeIds) => {
    const rows = await countOfficersByOffices(db, viewer, officeIds);
    const byOffice = new Map(rows.map((row) => [row.parentId, row.count]));
    return officeIds.map((id) => byOffice.get(id) ?? 0);
  });
  return loadersByArguments((page: PageRequest) => {
    const rows = loadManyByKey(
      (officeIds) => listOfficersByOffices(db, viewer, officeIds, page),
      (row) => row.parentId,
    );
    return new DataLoader<string, Listing<OfficerRow>>(async (officeIds) => {
      const pages = await Promise.all(officeIds.map((id) => rows.load(id)));
      return pages.map((found, index) =>
        listing(
          found,
          page,
          (row) => row,
          () => counts.load(officeIds[index] ?? ''),
        ),
      );
    });
  });
}

type OfficeLoaders = 'office' | 'officeByCode' | 'officeChildren' | 'officeSuperiors' | 'officesOfRegion' | 'headOf';

function officeLoaders({ db }: CallContext): Pick<OrganisationLoaders, OfficeLoaders> {
  return {
    office: loadByKey(
      (ids) => findOfficesByIds(db, ids),
      ({ id }) => id,
    ),
    officeByCode: loadByCode((codes) => findOfficesByCodes(db, codes)),
    officeChildren: loadManyByKey(
      (ids) => findOfficesByParents(db, ids),
      ({ parentId }) => parentId ?? '',
    ),
    officeSuperiors: loadManyByKey(
      (ids) => findSuperiorOffices(db, ids),
      ({ belowId }) => belowId,
    ),
    officesOfRegion: loadManyByKey(
      (codes) => findOfficesByRegions(db, codes),
      ({ regionCode }) => regionCode ?? '',
    ),
    headOf: new DataLoader(async (ids) => {
      const heads = new Map((await findHeadsByOffices(db, ids)).map(({ officeId, personId }) => [officeId, personId]));
      return ids.map((id) => heads.get(id) ?? null);
    }),
  };
}

/** The loaders of a call, for its viewer. */
export function createLoaders(call: CallContext): OrganisationLoaders {
  const { db, viewer } = call;
  let rootOfficeId: Promise<string> | undefined;
  return {
    rootOfficeId: () => (rootOfficeId ??= findRootOfficeId(db)),
    ...officeLoaders(call),
    ...officeHistoryLoaders(call),
    ...officePapersLoaders(call),
    ...agencyLoaders(call),
    ...authorityLoaders(call),
    ...peoplePapersLoaders(call),
    ...superiorityLoaders(call),
    officer: loadByKey(
      (ids) => findOfficersByIds(db, viewer, ids),
      ({ id }) => id,
    ),
    placements: loadManyByKey(
      (ids) => findPlacements(db, ids),
      ({ personId }) => personId,
    ),
    alerts: alertLoader(call, personnelDuties, 'Officer'),
    officersOfOffice: officerLists(call),
    region: loadByCode((codes) => findRegionsByCodes(db, codes)),
    district: loadByCode((codes) => findDistrictsByCodes(db, codes)),
    districtsOfRegion: loadManyByKey(
      (codes) => findDistrictsByRegions(db, codes),
      ({ regionCode }) => regionCode,
    ),
    rank: loadByCode((codes) => findRanksByCodes(db, codes)),
    calendarChange: loadByKey(
      (ids) => findCalendarChanges(db, viewer, ids),
      ({ id }) => id,
    ),
    certificates: loadManyByKey(
      (ids) => findCertificatesByHolders(db, ids),
      ({ holderId }) => holderId,
    ),
  };
}
