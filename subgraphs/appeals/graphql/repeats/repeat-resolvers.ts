import { SimilarAppealResolver } from './similar-appeal.type';
import { SimilarAppealsResolver } from './similar-appeals.resolver';

/** The graph's part on repetitions. */
export const repeatResolvers = [SimilarAppealsResolver, SimilarAppealResolver] as const;
