import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Admission, type Admitted } from '../../../platform/http/admission';

const rule = { concurrent: 2, waiting: 2, perCaller: 3, longestWaitMs: 60_000 };
const staying = new AbortController().signal;

function leaveOf(admitted: Admitted): () => void {
  if ('turned' in admitted) throw new Error(`turned away: ${admitted.turned}`);
  return admitted.leave;
}

describe('the admission of requests', () => {
  it('gives free places in the order of waiting and turns away what finds neither place nor queue', async () => {
    const admission = new Admission(rule);
    const order: string[] = [];
    const first = leaveOf(await admission.enter('a', staying));
    const second = leaveOf(await admission.enter('b', staying));
    const third = admission.enter('c', staying).then((admitted) => (order.push('c'), leaveOf(admitted)));
    const fourth = admission.enter('d', staying).then((admitted) => (order.push('d'), leaveOf(admitted)));
    expect(admission.turns('e')).toBe('FULL');
    expect(await admission.enter('e', staying)).toEqual({ turned: 'FULL' });
    first();
    (await third)();
    second();
    (await fourth)();
    expect(order).toEqual(['c', 'd']);
    expect(admission.size).toEqual({ running: 0, waiting: 0 });
  });

  it('keeps one caller from taking more than its share, and forgets it when all of its requests have left', async () => {
    const admission = new Admission({ ...rule, concurrent: 10 });
    const leaves = await Promise.all([1, 2, 3].map(() => admission.enter('a', staying)));
    expect(await admission.enter('a', staying)).toEqual({ turned: 'CALLER_BUSY' });
    expect(admission.turns('b')).toBeNull();
    leaves.map(leaveOf).forEach((leave) => leave());
    expect(admission.turns('a')).toBeNull();
  });

  it('gives up the turn of a caller that has gone, and of one that has waited too long', async () => {
    const admission = new Admission({ ...rule, longestWaitMs: 1 });
    const leaves = [await admission.enter('a', staying), await admission.enter('a', staying)].map(leaveOf);
    expect(await admission.enter('b', staying)).toEqual({ turned: 'FULL' });
    expect(await admission.enter('b', AbortSignal.abort())).toEqual({ turned: 'FULL' });
    expect(admission.size).toEqual({ running: 2, waiting: 0 });
    for (const leave of [...leaves, ...leaves]) leave();
    expect(admission.size).toEqual({ running: 0, waiting: 0 });
  });

  it('never has more under way than it has places, and loses no place, whatever the order of comings and goings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(4), fc.boolean()), { maxLength: 60 }), async (steps) => {
        const admission = new Admission(rule);
        const inside: (() => void)[] = [];
        const entering: Promise<unknown>[] = [];
        for (const [caller, isComing] of steps) {
          if (isComing)
            entering.push(
              admission.enter(String(caller), staying).then((admitted) => {
                if ('leave' in admitted) inside.push(admitted.leave);
              }),
            );
          else inside.shift()?.();
          await Promise.resolve();
          expect(admission.size.running).toBeLessThanOrEqual(rule.concurrent);
          expect(admission.size.waiting).toBeLessThanOrEqual(rule.waiting);
        }
        while (admission.size.running > 0) {
          inside.shift()?.();
          await new Promise(setImmediate);
        }
        await Promise.all(entering);
        expect(admission.size).toEqual({ running: 0, waiting: 0 });
        expect(['0', '1', '2', '3', '4'].map((caller) => admission.turns(caller))).toEqual([
          null,
          null,
          null,
          null,
          null,
        ]);
      }),
    );
  });
});
