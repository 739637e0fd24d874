import type { ReferenceResolver } from '../../../platform/graphql/build-schema';
import type { SupervisionContext } from '../context';

/**
 * How the gateway finds what this subgraph owns or adds to: a submission or a check only for those who may see it. An appeal comes back as it was
 * named, since its lists ask for themselves whether the viewer may know of it.
 */
export const references: Readonly<Record<string, ReferenceResolver<SupervisionContext>>> = {
  Submission: ({ id }, { loaders }) => (id === undefined ? null : loaders.submission.load(id)),
  Check: ({ id }, { loaders }) => (id === undefined ? null : loaders.check.load(id)),
  Office: ({ id }) => ({ id }),
  Agency: ({ id }) => ({ id }),
  Appeal: ({ id }) => ({ id }),
};
