import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from '../../../platform/database/is-away';

const failure = (code: string | undefined, message = 'words of the server'): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a failure of the database', () => {
  it.each([
    ['57P01', 'the connection was cut by an administrator'],
    ['57P02', 'another session crashed'],
    ['57P03', 'it starts up or recovers'],
    ['57014', 'the statement took too long'],
    ['53100', 'the disk is full'],
    ['53300', 'there are no connections left'],
    ['58030', 'a file could not be written'],
    ['40P01', 'a deadlock'],
    ['08006', 'the connection failed'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ECONNRESET', 'the connection was lost'],
  ])('%s says that it is away for now: %s', (code) => {
    expect(isDatabaseAway(failure(code))).toBe(true);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Query runner already released. Cannot run queries anymore.',
    'Database connection provided by a query runner was already released, cannot continue to use its querying methods anymore.',
  ])('"%s" of the driver says so, too', (message) => {
    expect(isDatabaseAway(failure(undefined, message))).toBe(true);
  });

  it.each(['23505', '42P01', '22P02', '42501', 'P0001', 'ENOENT', undefined])('%s is a fault', (code) => {
    expect(isDatabaseAway(failure(code))).toBe(false);
  });

  it('counts as one for all addresses of a name only if it is so at each', () => {
    const refused = failure('ECONNREFUSED');
    expect(isDatabaseAway(new AggregateError([refused, refused]))).toBe(true);
    expect(isDatabaseAway(new AggregateError([refused, failure('23505')]))).toBe(false);
    expect(isDatabaseAway('words')).toBe(false);
  });
});
