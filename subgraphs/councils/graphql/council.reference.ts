import { isUuid } from '../../../platform/database/is-uuid';
import type { ReferenceResolver } from '../../../platform/graphql/build-schema';
import type { CouncilsContext } from '../context';

type Reference = ReferenceResolver<CouncilsContext>;

/** A record of another subgraph to which this one adds fields; an id that is no UUID names nothing. */
const stub: Reference = ({ id = '' }) => (isUuid(id) ? { id: id.toLowerCase() } : null);

/** How the gateway finds what this subgraph owns or adds to: a record only for those who may see it. */
export const references: Readonly<Record<string, Reference>> = {
  CoordinatingCouncil: ({ id = '' }, { loaders }) => loaders.council.load(id),
  CouncilSession: ({ id = '' }, { loaders }) => loaders.session.load(id),
  CouncilDecision: ({ id = '' }, { loaders }) => loaders.decision.load(id),
  CouncilMeasure: ({ id = '' }, { loaders }) => loaders.measure.load(id),
  Office: stub,
  Agency: stub,
  Submission: stub,
};
