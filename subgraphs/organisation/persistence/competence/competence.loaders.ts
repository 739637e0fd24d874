import type DataLoader from 'dataloader';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { Database } from '../../../../platform/database/open-database';
import { loadersByArguments, loadManyByKey } from '../../../../platform/graphql/load-by-key';
import type { AssignedCompetence } from '../../domain/competence/competence';
import { type CompetenceHolder, findCompetences } from './competence.repository';

/** Which competences: of which kind of holder, on which day; the legal day if null. */
export interface CompetenceQuestion {
  readonly holder: CompetenceHolder;
  readonly on: LocalDate | null;
}

/** The competences that holders have on a day, each holder's together. */
export type CompetenceLoaders = (question: CompetenceQuestion) => DataLoader<string, readonly AssignedCompetence[]>;

const HOLDER_ID = { office: 'officeId', post: 'postId', delegation: 'delegationId' } as const;

/** Makes these loaders. */
export function competenceLoaders(db: Database): CompetenceLoaders {
  return loadersByArguments(({ holder, on }: CompetenceQuestion) =>
    loadManyByKey(
      (ids) => findCompetences(db, holder, { ids, on }),
      (row) => row[HOLDER_ID[holder]] ?? '',
    ),
  );
}
