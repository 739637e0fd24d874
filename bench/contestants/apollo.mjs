// Apollo Server with the stock @apollo/gateway over the given subgraphs; headers that the subgraphs need are passed on.
import { text } from 'node:stream/consumers';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const { supergraph, forwarded } = JSON.parse(await text(process.stdin));

class ForwardingDataSource extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    for (const name of forwarded) if (context[name]) request.http.headers.set(name, context[name]);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: supergraph,
  buildService: ({ url }) => new ForwardingDataSource({ url }),
});
const server = new ApolloServer({ gateway, introspection: false });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async ({ req }) => Object.fromEntries(forwarded.map((name) => [name, req.headers[name]])),
});
console.log(JSON.stringify({ url: url.replace(/\/$/, '').replace('localhost', '127.0.0.1') }));
