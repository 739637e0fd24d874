import { subgraphDefinitions } from '../../embedded/subgraph-definitions';
import { composeSchemas, type EmittedSchemas } from './compose-schemas';

/** The schemas that the code says, as they should stand in `schema/`. Throws on composition errors. */
export function emitSchemas(): EmittedSchemas {
  return composeSchemas(subgraphDefinitions('schema'));
}
