import { AppealStatisticsResolver } from './appeal-statistics.resolver';

/** The graph's part on figures. */
export const statisticsResolvers = [AppealStatisticsResolver] as const;
