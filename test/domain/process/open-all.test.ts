import { describe, expect, it } from '@jest/globals';
import { openAll } from '../../../platform/process/open-all';

describe('things that are opened at once', () => {
  it('are all given, in their order', async () => {
    const closed: string[] = [];
    const opened = await openAll([Promise.resolve('first'), Promise.resolve('second')], (each) =>
      Promise.resolve(closed.push(each)),
    );
    expect([opened, closed]).toEqual([['first', 'second'], []]);
  });

  it('are closed again if one cannot be, also those that are open only later, and also if closing fails', async () => {
    const closed: string[] = [];
    const late = Promise.withResolvers<string>();
    const failure = new Error('no connection is free');
    const close = (each: string): Promise<void> => {
      closed.push(each);
      return each === 'first' ? Promise.reject(new Error('is gone already')) : Promise.resolve();
    };
    const opening = openAll([Promise.resolve('first'), Promise.reject(failure), late.promise], close);
    late.resolve('late');
    await expect(opening).rejects.toBe(failure);
    expect(closed).toEqual(['first', 'late']);
  });
});
