import { z } from 'zod';
import { DomainError } from '../platform/errors/domain-error';
import { unauthenticated } from '../platform/errors/plain-errors';
import { INTERNAL_HEADER } from '../platform/process/internal-secret';
import { traceHeaders } from '../platform/telemetry/trace-id';
import type { HttpReplicas } from './http-replicas';

const OK = 200;
const BAD_TOKEN = 401;
const answerSchema = z.object({ assertion: z.string() });

/**
 * Exchanges an access token (null: the public) at organisation's `POST /viewer` for a viewer assertion. A token that organisation
 * refuses is `UNAUTHENTICATED`; when organisation cannot be reached, or answers anything else, it is `UNAVAILABLE` with its name.
 */
export function remoteViewer(service: HttpReplicas, internalSecret: string) {
  return async (token: string | null): Promise<{ readonly assertion: string }> => {
    const headers = {
      [INTERNAL_HEADER]: internalSecret,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...traceHeaders(),
    };
    try {
      const { status, text } = await service.post({ isRead: true, headers, body: '' });
      if (status === BAD_TOKEN) return unauthenticated();
      if (status !== OK) throw new Error(`HTTP ${status} of /viewer`);
      return answerSchema.parse(JSON.parse(text));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw new DomainError('UNAVAILABLE', { details: { subgraph: 'organisation' } }, { cause: error });
    }
  };
}
