import type { ReferenceResolver } from '../../../platform/graphql/build-schema';
import type { OrganisationContext } from '../context';

/** [26.6.a] How the gateway finds this subgraph's entities by key; an officer whom the viewer may not know of is null. */
export const references: Readonly<Record<string, ReferenceResolver<OrganisationContext>>> = {
  Office: ({ id = '' }, { loaders }) => loaders.office.load(id),
  Agency: ({ id = '' }, { loaders }) => loaders.agency.load(id),
  CalendarChange: ({ id = '' }, { loaders }) => loaders.calendarChange.load(id),
  Delegation: ({ id = '' }, { loaders }) => loaders.delegation.load(id),
  Officer: ({ id = '' }, { loaders }) => loaders.officer.load(id),
};
