import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../platform/telemetry/logger';
import { countStatement, runWithStats } from '../../../platform/telemetry/request-stats';
import { formatTraceparent, parseTraceparent, runWithTrace, startTrace } from '../../../platform/telemetry/trace-id';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = `00-${TRACE_ID}-00f067aa0ba902b7-01`;

function logged(write: (logger: ReturnType<typeof createLogger>) => void): Readonly<Record<string, unknown>> {
  const lines: string[] = [];
  write(createLogger({ service: 'test', level: 'info', destination: { write: (line) => lines.push(line) } }));
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

describe('traces', () => {
  it('continue that of the caller with a span of their own', () => {
    const trace = startTrace(parseTraceparent(PARENT));
    expect(trace).toMatchObject({ traceId: TRACE_ID, isSampled: true });
    expect(formatTraceparent(trace)).toMatch(new RegExp(`^00-${TRACE_ID}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
  });

  it('take a later version by its known part', () => {
    expect(parseTraceparent(`cc-${TRACE_ID}-00f067aa0ba902b7-00-what-follows`)?.traceId).toBe(TRACE_ID);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    PARENT.toUpperCase(),
    `ff-${TRACE_ID}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${TRACE_ID}-${'0'.repeat(16)}-01`,
    `${PARENT}-more`,
  ])('begin anew after %p', (header) => {
    expect(parseTraceparent(header)).toBeNull();
  });
});

describe('logs', () => {
  it('carry the trace of the request', () => {
    const line = logged((logger) => {
      runWithTrace({ traceId: TRACE_ID, spanId: '00f067aa0ba902b7', isSampled: false }, () =>
        logger.info({ subgraph: 'appeals' }, 'called'),
      );
    });
    expect(line).toMatchObject({
      level: 'info',
      service: 'test',
      traceId: TRACE_ID,
      subgraph: 'appeals',
      msg: 'called',
    });
  });

  it('hide credentials, request contents and names at any depth', () => {
    const text = JSON.stringify(
      logged((logger) => {
        logger.info({
          authorization: 'SECRET-1',
          request: { headers: { Authorization: 'SECRET-2', 'kenes-viewer': 'SECRET-3', cookie: 'SECRET-4' } },
          operations: [{ variables: { iin: 'SECRET-5' }, access_token: 'SECRET-6' }],
          person: { full_name: 'SECRET-7', phone: 'SECRET-8', officeId: 'office' },
        });
      }),
    );
    expect(text).not.toContain('SECRET');
    expect(text).toContain('"officeId":"office"');
  });

  it('keep what an error says of itself, and nothing that was hung on it', () => {
    const cause = Object.assign(new Error('no route'), { code: 'EHOSTUNREACH', detail: 'Key (iin)=(1)' });
    const { err } = logged((logger) => {
      logger.error({ err: new Error('not sent', { cause }) });
    });
    expect(err).toMatchObject({
      type: 'Error',
      message: 'not sent',
      cause: { message: 'no route', errorCode: 'EHOSTUNREACH' },
    });
    expect(JSON.stringify(err)).not.toContain('iin');
  });
});

describe('counts of statements', () => {
  it('belong to the call that caused them, also when calls run side by side', async () => {
    const call = (statements: number) =>
      runWithStats(async (stats) => {
        for (let sent = 0; sent < statements; sent += 1) {
          await Promise.resolve();
          countStatement('appeals');
        }
        return stats.statements;
      });
    expect(await Promise.all([call(3), call(0), call(5)])).toEqual([3, 0, 5]);
  });
});
