// What gateways of others need in order to stand over our subgraphs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './platform.mjs';

/** Headers that the subgraphs need from whoever calls them. */
export const FORWARDED = ['kenes-viewer', 'accept-language'];

/** Where each subgraph of a distributed platform answers. */
export const addressesOf = (platform) =>
  Object.fromEntries(
    ['organisation', 'supervision', 'appeals', 'councils'].map((name) => [name, platform.process(name).url]),
  );

/** The supergraph with the addresses of these subgraphs. */
export function supergraphOver(subgraphs) {
  return Object.entries(subgraphs).reduce(
    (text, [name, url]) => text.replace(`http://${name}.kenes.internal/graphql`, `${url}/graphql`),
    readFileSync(join(root, 'schema', 'supergraph.graphql'), 'utf8'),
  );
}

/** A viewer's assertion for an access token, as our gateway asks for it. */
export async function assertionOf(organisation, secret, token) {
  const headers = { 'kenes-internal': secret, authorization: `Bearer ${await token()}` };
  const response = await fetch(`${organisation}/viewer`, { method: 'POST', headers });
  return (await response.json()).assertion;
}
