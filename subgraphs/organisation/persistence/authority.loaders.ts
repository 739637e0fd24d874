import type { CallContext } from '../../../platform/command/command-context';
import { type EntityLoader, loadByKey } from '../../../platform/graphql/load-by-key';
import type { Delegation } from '../domain/delegation/delegation';
import type { InternalAct } from '../domain/internal-act/internal-act';
import type { InternalDirective } from '../domain/internal-directive/internal-directive';
import { type CompetenceLoaders, competenceLoaders } from './competence/competence.loaders';
import { findDelegations } from './delegation/delegation.repository';
import { findInternalActs } from './internal-act/internal-act.repository';
import { findDirectives } from './internal-directive/internal-directive.repository';

/** The loaders of what gives authority and of what binds by it. */
export interface AuthorityLoaders {
  readonly delegation: EntityLoader<Delegation>;
  readonly internalAct: EntityLoader<InternalAct>;
  readonly directive: EntityLoader<InternalDirective>;
  readonly competences: CompetenceLoaders;
}

function ofRecords<Row extends { readonly id: string }>(
  find: (ids: readonly string[]) => Promise<readonly Row[]>,
): EntityLoader<Row> {
  return loadByKey(find, ({ id }) => id);
}

/** Makes these loaders for a call's viewer. */
export function authorityLoaders({ db, viewer }: CallContext): AuthorityLoaders {
  return {
    delegation: ofRecords((ids) => findDelegations(db, viewer, ids)),
    internalAct: ofRecords((ids) => findInternalActs(db, viewer, ids)),
    directive: ofRecords((ids) => findDirectives(db, viewer, ids)),
    competences: competenceLoaders(db),
  };
}
