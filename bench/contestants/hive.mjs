// Hive Gateway's runtime over the given subgraphs, with its planner in JavaScript or, by @graphql-hive/router-runtime, in Rust.
import { text } from 'node:stream/consumers';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';

const { supergraph, forwarded, planner } = JSON.parse(await text(process.stdin));
const byRust = planner === 'rust' ? await import('@graphql-hive/router-runtime') : null;

const gateway = createGatewayRuntime({
  supergraph,
  transports: { http },
  logging: false,
  graphiql: false,
  landingPage: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(
        forwarded.flatMap((name) => (request.headers.has(name) ? [[name, request.headers.get(name)]] : [])),
      ),
  },
  ...(byRust && { unifiedGraphHandler: byRust.unifiedGraphHandler }),
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })));
