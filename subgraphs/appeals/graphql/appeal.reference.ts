import type { ReferenceResolver } from '../../../platform/graphql/build-schema';
import type { AppealsContext } from '../context';

/** How the gateway finds what this subgraph owns or adds to: an appeal only for those who may see it. */
export const references: Readonly<Record<string, ReferenceResolver<AppealsContext>>> = {
  Appeal: ({ id }, { loaders }) => (id === undefined ? null : loaders.appeal.load(id)),
  Complaint: ({ id }, { loaders }) => (id === undefined ? null : loaders.complaint.load(id)),
  Office: ({ id }) => ({ id }),
  Check: ({ id }) => ({ id }),
};
