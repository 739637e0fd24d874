import type DataLoader from 'dataloader';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import {
  type EntityLoader,
  loadByKey,
  loadersByArguments,
  loadManyByKey,
} from '../../../../platform/graphql/load-by-key';
import { findOfficesBySuccessors, type OfficeRow } from '../office.repository';
import {
  findOfficeHistory,
  findOfficesOnDay,
  findSuperiorsOnDay,
  type OfficePeriodRow,
} from './office-period.repository';

type Many<Row> = DataLoader<string, readonly Row[]>;

/** The loaders of what offices were. */
export interface OfficeHistoryLoaders {
  readonly officePredecessors: Many<OfficeRow>;
  readonly officeHistory: Many<OfficePeriodRow>;
  readonly officeOn: (day: LocalDate) => EntityLoader<OfficePeriodRow>;
  readonly superiorsOn: (day: LocalDate) => Many<OfficePeriodRow & { belowId: string }>;
}

/** The loaders of a call. */
export function officeHistoryLoaders({ db }: Pick<CallContext, 'db'>): OfficeHistoryLoaders {
  return {
    officePredecessors: loadManyByKey(
      (ids) => findOfficesBySuccessors(db, ids),
      ({ successorId }) => successorId ?? '',
    ),
    officeHistory: loadManyByKey(
      (ids) => findOfficeHistory(db, ids),
      ({ officeId }) => officeId,
    ),
    officeOn: loadersByArguments((day: LocalDate) =>
      loadByKey(
        (ids) => findOfficesOnDay(db, ids, day),
        ({ officeId }) => officeId,
      ),
    ),
    superiorsOn: loadersByArguments((day: LocalDate) =>
      loadManyByKey(
        (ids) => findSuperiorsOnDay(db, ids, day),
        ({ belowId }) => belowId,
      ),
    ),
  };
}
