import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Router, type Request, type RequestHandler } from 'express';
import { DomainError } from '../platform/errors/domain-error';
import { withinCall } from '../platform/graphql/call-scope';
import { Admission, type AdmissionRule } from '../platform/http/admission';
import { admissionSteps } from '../platform/http/admit';
import { sendError } from '../platform/http/error-answer';
import { jsonBody } from '../platform/http/json-body';
import { cutSlowClients, type Patience } from '../platform/http/slow-clients';
import { pickLanguage } from '../platform/law/language';
import type { GatewayContext } from './gateway-context';

/** How requests are read and their callers identified, and how many at once. */
export interface GraphqlRoutesOptions {
  readonly context: (call: { readonly req: Request }) => Promise<GatewayContext>;
  readonly bodyBytes: number;
  readonly load: AdmissionRule & Patience;
}

/** Where people find what a browser can show of the graph. */
export const GRAPHIQL_PATH = '/graphiql/';

const GRAPHQL_PATH = '/graphql';
const ANSWER_TYPES = ['application/graphql-response+json', 'application/json'];

/** `/graphql`, conforming to GraphQL over HTTP. A browser that opens the address is led to GraphiQL. */
export function graphqlRoutes(server: ApolloServer<GatewayContext>, options: GraphqlRoutesOptions): Router {
  const routes = Router();
  const { early, admit } = admissionSteps(new Admission(options.load));
  routes.get(GRAPHQL_PATH, leadBrowserToGraphiql);
  routes.use(
    GRAPHQL_PATH,
    refuseUnwantedAnswer,
    early,
    cutSlowClients(options.load),
    jsonBody(options.bodyBytes),
    admit,
    withLanguage,
    expressMiddleware(server, { context: options.context }),
  );
  return routes;
}

const leadBrowserToGraphiql: RequestHandler = (request, response, next) => {
  const isPage = request.accepts([...ANSWER_TYPES, 'text/html']) === 'text/html';
  if (isPage && request.query['query'] === undefined) response.redirect(GRAPHIQL_PATH);
  else next();
};

/** Refuses with 406 before anything is executed; the server itself would find out when a mutation is already done. */
const refuseUnwantedAnswer: RequestHandler = (request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  response.vary('accept, accept-language, authorization');
  if (request.accepts(ANSWER_TYPES) !== false) {
    next();
    return;
  }
  const problem = `must allow ${ANSWER_TYPES.join(' or ')}`;
  sendError(response, new DomainError('INVALID_INPUT', { details: { field: 'accept', problem } }), 406);
};

const withLanguage: RequestHandler = (request, _response, next) => {
  const language = pickLanguage(request.get('accept-language'));
  withinCall({ language }, next);
};
