import { setting, type Setting } from './setting';
import { wholeNumber } from './value-schemas';

/** How much a process that answers callers takes on at once, and how long it waits for slow ones. */
export const LOAD_SETTINGS = {
  concurrent: setting('KENES_MAX_CONCURRENT', wholeNumber(1, 10_000), 16, 'Most GraphQL requests under way at once.'),
  waiting: setting(
    'KENES_MAX_WAITING',
    wholeNumber(0, 100_000),
    128,
    'Most requests that wait for their turn; beyond, they are refused with 503.',
  ),
  perCaller: setting(
    'KENES_MAX_PER_CALLER',
    wholeNumber(1, 10_000),
    12,
    'Most requests of one caller under way and waiting; beyond, they are refused with 429.',
  ),
  longestWaitMs: setting(
    'KENES_LONGEST_WAIT_MS',
    wholeNumber(0, 60_000),
    1_000,
    'How long a request may wait for its turn, in milliseconds.',
  ),
  connections: setting(
    'KENES_MAX_CONNECTIONS',
    wholeNumber(10, 1_000_000),
    4_096,
    'Most connections of clients at once.',
  ),
  bodyMs: setting(
    'KENES_BODY_MS',
    wholeNumber(100, 600_000),
    20_000,
    'How long a client may take to send the body of a request, in milliseconds.',
  ),
  answerMs: setting(
    'KENES_ANSWER_MS',
    wholeNumber(100, 600_000),
    60_000,
    'How long a client may take to read an answer that is written, in milliseconds.',
  ),
  proxies: setting(
    'KENES_PROXIES',
    wholeNumber(0, 10),
    0,
    'Proxies before the process, whose `x-forwarded-for` tells where a caller comes from.',
  ),
  statementMs: setting(
    'KENES_STATEMENT_MS',
    wholeNumber(100, 600_000),
    10_000,
    'How long a statement of a request may run, in milliseconds; then it is ended and refused as too expensive.',
  ),
} as const satisfies Readonly<Record<string, Setting<number>>>;
