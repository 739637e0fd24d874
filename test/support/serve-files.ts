import type { Viewer } from '../../platform/access/viewer';
import { createApp } from '../../platform/http/create-app';
import { listen } from '../../platform/http/listen';
import { VIEWER_HEADER } from '../../platform/identity/viewer-assertion';
import { createLogger } from '../../platform/telemetry/logger';
import type { TestSubgraph } from './open-test-subgraph';

/** A request for what a subgraph serves beside the graph, as the gateway hands it on. */
export interface FileRequest {
  readonly method?: 'GET' | 'PUT';
  readonly body?: string | Uint8Array | ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The files of a test's subgraph on a port of their own. `path` is what the graph tells, such as `/files/supervision/materials/…`. */
export interface ServedFiles {
  readonly url: string;
  fetch(viewer: Viewer, path: string, request?: FileRequest): Promise<Response>;
  close(): Promise<void>;
}

/** Serves them on loopback. */
export async function serveFiles({ subgraph, assertionOf }: TestSubgraph): Promise<ServedFiles> {
  const logger = createLogger({ service: 'test', level: 'fatal' });
  const app = createApp({
    logger,
    mount: (parent) => parent.use(`/files/${subgraph.definition.name}`, subgraph.files),
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${listening.port}`;
  return {
    url,
    fetch: async (viewer, path, { method = 'GET', body, headers, signal } = {}) =>
      fetch(`${url}${path}`, {
        method,
        headers: { [VIEWER_HEADER]: await assertionOf(viewer), ...headers },
        ...(body === undefined ? {} : { body, duplex: 'half' }),
        ...(signal === undefined ? {} : { signal }),
      }),
    close: () => listening.close(0),
  };
}
