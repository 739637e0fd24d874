import { describe, expect, it } from '@jest/globals';
import { interpolate, placeholdersOf } from '../../../platform/errors/interpolate';

describe('interpolate', () => {
  it.each([
    ['fills a placeholder', 'due {dueOn}', { dueOn: '2024-09-23' }, 'due 2024-09-23'],
    [
      'keeps a bracketed part whose values are there',
      'over[ (last day {dueOn})].',
      { dueOn: '2024-09-23' },
      'over (last day 2024-09-23).',
    ],
    ['drops a bracketed part with a value missing', 'over[ (last day {dueOn})].', {}, 'over.'],
    ['drops it for an empty list too', 'no[; possible: {allowed}].', { allowed: [] }, 'no.'],
    ['drops it for null', 'no[ (until {to})].', { to: null }, 'no.'],
    ['drops it if one of two values is missing', 'no[: {noun}, {state}].', { noun: 'Appeal' }, 'no.'],
    ['keeps one part and drops another', 'x[ a {a}][ b {b}]', { b: 0 }, 'x b 0'],
    ['joins lists', '{fields}', { fields: ['subject', 'period'] }, 'subject, period'],
    ['shows numbers and booleans', '{left} {isOpen}', { left: 10, isOpen: false }, '10 false'],
    ['shows nothing of an object', 'x[: {holder}]', { holder: { personId: 'p' } }, 'x'],
    ['takes no value from the prototype', 'x[: {constructor}]', {}, 'x'],
    ['does not read a value as a template', '{field}', { field: '{secret}[x]', secret: 's' }, '{secret}[x]'],
  ])('%s', (_, template, details, expected) => {
    expect(interpolate(template, details)).toBe(expected);
  });

  it('lets the caller translate texts, also inside lists', () => {
    expect(interpolate('{a} {b}', { a: 'x', b: ['y', 'z'] }, (value) => value.toUpperCase())).toBe('X Y, Z');
  });
});

describe('placeholdersOf', () => {
  it('names each placeholder once, sorted', () => {
    expect(placeholdersOf('{b}[ {a}] {b}')).toEqual(['a', 'b']);
  });
});
