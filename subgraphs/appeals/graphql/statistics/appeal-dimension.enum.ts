import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { type AppealDimension, DIMENSIONS } from '../../persistence/statistics/appeal-dimensions.repository';

const meanings = Object.entries(DIMENSIONS).map(([dimension, { meaning }]) => [dimension, meaning]);

export const AppealDimensionEnum = graphqlEnum<AppealDimension>(
  'AppealStatisticsDimension',
  'By what appeals are parted into groups.',
  Object.fromEntries(meanings) as Record<AppealDimension, string>,
);
