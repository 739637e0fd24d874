import { expect } from '@jest/globals';
import type { Answer } from '../../gateway/support/ask';

/** What tells of the inside of the platform: stacks, files, statements, names of services and databases. */
const INTERNALS =
  /\bat .*:\d+:\d+|node_modules|\.[jt]s:\d|\b(select|insert|update) .*\b(from|into|set)\b|relation "|from service|postgres|ECONN/i;

/** Holds that an answer is a clear refusal with this code: no data, a sentence for a person, nothing of the inside. */
export function expectRefusal(answer: Answer, code: string): void {
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain(code);
  expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
  for (const { message } of answer.errors ?? []) expect(message).not.toBe('');
  expect(answer.text).not.toMatch(INTERNALS);
}
