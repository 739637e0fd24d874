import type { MaterialOwner } from '../material-owner';

/** The path of a content at its subgraph and, after `/files/` and the subgraph's name, at the gateway. */
export function contentPath({ type }: Pick<MaterialOwner, 'type'>, id: string): string {
  return `/materials/${type}/${id}`;
}
