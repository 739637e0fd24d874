import { MarkAppealResolver } from './mark-appeal.resolver';
import { RepeatLinksResolver } from './repeat-links.resolver';
import { SimilarAppealResolver } from './similar-appeal.type';
import { SimilarAppealsResolver } from './similar-appeals.resolver';

/** The graph's part on repetitions. */
export const repeatResolvers = [
  SimilarAppealsResolver,
  SimilarAppealResolver,
  RepeatLinksResolver,
  MarkAppealResolver,
] as const;
