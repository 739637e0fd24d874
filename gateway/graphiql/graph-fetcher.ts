import { getOperationAST, parse } from 'graphql';
import type { GraphiQLProps } from 'graphiql';
import type { Language } from './graphiql-config';
import type { Session } from './session';

/** How requests are sent just now: on whose behalf, in which language, and whether the answer is to tell how it came about. */
export interface Sending {
  readonly session: Session | null;
  readonly language: Language;
  readonly isExplained: boolean;
  readonly onRefusedToken: () => void;
}

const PATH = '/graphql';

/** Sends requests of GraphiQL; `sending` is asked anew for each. */
export function graphFetcher(sending: () => Sending): GraphiQLProps['fetcher'] {
  return async ({ query, operationName, variables }, options) => {
    const { session, language, isExplained, onRefusedToken } = sending();
    const response = await fetch(PATH, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': language,
        ...(session === null ? {} : { authorization: `Bearer ${session.accessToken}` }),
        ...(isExplained ? { 'kenes-explain': 'plan' } : {}),
        ...options?.headers,
      },
      body: JSON.stringify({ query, operationName, variables: declaredVariables(query, operationName, variables) }),
    });
    if (response.status === 401) onRefusedToken();
    return response.json();
  };
}

/** The editor's variables belong to all operations of a tab, but the graph takes only those that the chosen one declares. */
function declaredVariables(query: string, operationName: string | null | undefined, variables: unknown): unknown {
  if (typeof variables !== 'object' || variables === null) return variables;
  try {
    const operation = getOperationAST(parse(query), operationName);
    const declared = new Set(operation?.variableDefinitions?.map(({ variable }) => variable.name.value));
    return Object.fromEntries(Object.entries(variables).filter(([name]) => declared.has(name)));
  } catch {
    return variables;
  }
}
