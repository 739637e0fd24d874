import type DataLoader from 'dataloader';
import type { CallContext } from '../../../../platform/command/command-context';
import {
  type EntityLoader,
  loadByKey,
  loadersByArguments,
  loadManyByKey,
} from '../../../../platform/graphql/load-by-key';
import {
  findOfficeDocuments,
  findOfficeDocumentsByIds,
  type OfficeDocumentRow,
} from '../document/office-document.repository';
import {
  findOfficeFunding,
  findOfficeSeals,
  findTreasuryAccounts,
  type OfficeSealRow,
  type TreasuryAccountRow,
} from '../means/office-means.repository';
import { findStaffing, type StaffingRow } from '../staff/staff.repository';
import { findIntakesByOffices, findTrainingIntakes, type TrainingIntakeRow } from '../training/training.repository';

type Many<Row> = DataLoader<string, readonly Row[]>;

/** The loaders of what offices have: papers, seals, means and intakes. */
export interface OfficePapersLoaders {
  readonly officeDocument: EntityLoader<OfficeDocumentRow>;
  readonly officeDocuments: Many<OfficeDocumentRow>;
  readonly officeSeals: Many<OfficeSealRow>;
  readonly officeFunding: Many<Awaited<ReturnType<typeof findOfficeFunding>>[number]>;
  readonly treasuryAccounts: Many<TreasuryAccountRow>;
  readonly trainingIntake: EntityLoader<TrainingIntakeRow>;
  readonly trainingIntakes: Many<TrainingIntakeRow>;
  /** The posts of offices, with or without those of the offices below. */
  readonly staffing: (withSubordinates: boolean) => Many<StaffingRow>;
}

/** The loaders of a call, for its viewer. */
export function officePapersLoaders({ db, viewer }: CallContext): OfficePapersLoaders {
  const byOffice = ({ officeId }: { readonly officeId: string }): string => officeId;
  const byId = ({ id }: { readonly id: string }): string => id;
  return {
    officeDocument: loadByKey((ids) => findOfficeDocumentsByIds(db, viewer, ids), byId),
    officeDocuments: loadManyByKey((ids) => findOfficeDocuments(db, viewer, ids), byOffice),
    officeSeals: loadManyByKey((ids) => findOfficeSeals(db, ids), byOffice),
    officeFunding: loadManyByKey((ids) => findOfficeFunding(db, ids), byOffice),
    treasuryAccounts: loadManyByKey((ids) => findTreasuryAccounts(db, ids), byOffice),
    trainingIntake: loadByKey((ids) => findTrainingIntakes(db, ids), byId),
    trainingIntakes: loadManyByKey((ids) => findIntakesByOffices(db, ids), byOffice),
    staffing: loadersByArguments((withSubordinates: boolean) =>
      loadManyByKey((ids) => findStaffing(db, ids, withSubordinates), byOffice),
    ),
  };
}
