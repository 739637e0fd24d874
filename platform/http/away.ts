import type { RequestListener } from 'node:http';

/** The header of an answer by which a process says that it has done nothing with the request, so that also a mutation may go to another. */
export const NOT_TAKEN_HEADER = 'kenes-not-taken';

/**
 * What a process answers while it starts or stops: it is alive, so that nobody restarts it meanwhile, and takes nothing. The connection is
 * closed, so that the next request of the same client goes elsewhere.
 */
export function answerAway(status: 'starting' | 'stopping'): RequestListener {
  return (request, response) => {
    const isAlive = request.url === '/livez';
    const headers = { 'content-type': 'application/json', connection: 'close' };
    response.writeHead(
      isAlive ? 200 : 503,
      isAlive ? headers : { ...headers, 'retry-after': '1', [NOT_TAKEN_HEADER]: '1' },
    );
    response.end(JSON.stringify({ status: isAlive ? 'alive' : status }));
  };
}
