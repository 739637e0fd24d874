import { Agent } from 'undici';
import type { SubgraphName } from '../database/subgraph-name';
import { traceHeaders } from '../telemetry/trace-id';
import { CLOUD_EVENT_TYPE } from './cloud-event-schema';
import type { Deliver } from './deliver-job';
import { EventFault } from './event-fault';

/** Where the subgraphs are, and how long a delivery may take; times in milliseconds. */
export interface HttpDeliverOptions {
  /** Addresses of the subgraphs, such as `http://appeals:4000`; `/events` is added. */
  readonly urls: Readonly<Record<SubgraphName, string>>;
  readonly secret: string;
  readonly connectTimeout?: number;
  readonly answerTimeout?: number;
}

/** A deliverer that holds connections until it is closed. */
export interface HttpDeliver {
  readonly deliver: Deliver;
  readonly close: () => Promise<void>;
}

const ACCEPTED = 202;

/** Delivers events to subgraphs on ports of their own, over connections that are kept alive. Anything but 202 is a failure. */
export function httpDeliver(options: HttpDeliverOptions): HttpDeliver {
  const { urls, secret, connectTimeout = 2_000, answerTimeout = 15_000 } = options;
  const agent = new Agent({
    connect: { timeout: connectTimeout },
    headersTimeout: answerTimeout,
    bodyTimeout: answerTimeout,
  });
  const deliver: Deliver = async (subscriber, event) => {
    const { origin, pathname } = new URL(urls[subscriber]);
    const { statusCode, body } = await agent.request({
      origin,
      path: `${pathname.replace(/\/$/, '')}/events`,
      method: 'POST',
      headers: {
        'content-type': CLOUD_EVENT_TYPE,
        authorization: `Bearer ${secret}`,
        ...traceHeaders(),
      },
      body: JSON.stringify(event),
    });
    await body.dump();
    if (statusCode !== ACCEPTED) throw new EventFault(`${subscriber} answered HTTP ${statusCode}`);
  };
  return { deliver, close: () => agent.close() };
}
