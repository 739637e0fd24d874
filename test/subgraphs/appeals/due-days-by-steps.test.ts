import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../../platform/config/package-root';
import { addDays, localDate } from '../../../platform/calendar/local-date';
import { checkTold } from './check-told';
import { head, openAppeals, prosecutor, type SeenAppeal, type TestAppeals } from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
});
afterAll(() => appeals.close());

type Step = 'LONGEST_EXTENSION' | 'EXTENSION_NOTICE' | 'CHECK_DUE' | 'INTERIM_REPLY' | 'CHECK_CANCELLED' | 'CHECK_COMPLETED' | 'REDIRECTION'; // prettier-ignore
type Row = readonly [receivedOn: string, step: Step, on: string, dueOn: string, rule: string];

/** Counted by hand from the law and the calendar alone; the last column tells how. */
const ROWS = readFileSync(join(packageRoot(), 'test', 'subgraphs', 'appeals', 'due-days-by-steps.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as unknown as Row);

const QUERY = `query ($id: ID!) { appeal(id: $id) { id dueOn terms { kind dueOn rule } notices { id kind dueOn } } }`;
type Seen = SeenAppeal & { readonly terms: readonly { readonly kind: string; readonly rule: string }[] };
const see = async (id: string): Promise<Seen> =>
  (await appeals.ask<{ appeal: Seen }>(prosecutor, QUERY, { id })).appeal;

const REASON = { reason: 'ESTABLISH_FACTS', reasoning: 'Readings are awaited.' };
const noticeOf = ({ notices }: Seen, kind: string) => notices.find((notice) => notice.kind === kind)?.dueOn;

/** The longest extension: a day more is refused, and the day itself is granted. */
async function longestExtension(id: string, dueOn: string): Promise<string | null> {
  const more = { id, until: addDays(localDate(dueOn), 1), ...REASON };
  expect(await appeals.refusedStep(head, 'extendAppealTerm', more)).toMatchObject({
    reason: 'TERM_ABOVE_MAXIMUM',
    details: { maximum: dueOn },
  });
  return (await appeals.step(head, 'extendAppealTerm', { id, until: dueOn, ...REASON })).dueOn;
}

/** What each step leads to: the due day of the appeal, or of the notice that it owes. */
const DUE: Readonly<Record<Step, (id: string, on: string, dueOn: string) => Promise<string | null | undefined>>> = {
  LONGEST_EXTENSION: (id, _, dueOn) => longestExtension(id, dueOn),
  EXTENSION_NOTICE: async (id) => {
    const { dueOn } = await see(id);
    await appeals.step(head, 'extendAppealTerm', { id, until: addDays(localDate(dueOn ?? ''), 14), ...REASON });
    return noticeOf(await see(id), 'EXTENSION');
  },
  CHECK_DUE: async (id, on) => {
    await checkTold(appeals, id).tell('ISSUED', { dueOn: on });
    return (await see(id)).dueOn;
  },
  INTERIM_REPLY: async (id, on) => {
    await checkTold(appeals, id).tell('ISSUED', { dueOn: on });
    return noticeOf(await see(id), 'INTERIM_REPLY');
  },
  CHECK_CANCELLED: async (id, cancelledOn) => {
    const { tell } = checkTold(appeals, id);
    await tell('ISSUED', { dueOn: cancelledOn });
    await tell('CANCELLED', { cancelledOn });
    return (await see(id)).dueOn;
  },
  CHECK_COMPLETED: async (id, completedOn) => {
    const { tell } = checkTold(appeals, id);
    await tell('ISSUED', { dueOn: completedOn });
    await tell('COMPLETED', { completedOn });
    return (await see(id)).dueOn;
  },
  REDIRECTION: async (id) => {
    const found = await appeals.step(prosecutor, 'findAppealOutOfScope', { id, body: { name: 'Akimat' } });
    return found.terms.find(({ kind }) => kind === 'APPEAL_REDIRECTION')?.dueOn;
  },
};

/** On which day a step is taken: what is told of a check is told on the day of receipt. */
const dayOf = (step: Step, receivedOn: string, on: string): string =>
  ['LONGEST_EXTENSION', 'EXTENSION_NOTICE', 'REDIRECTION'].includes(step) ? on : receivedOn;

describe('a due day that a step leads to', () => {
  it.each(ROWS.map((row) => [row[4], ...row] as const))(
    '[%s] received on %s, %s on %s: %s',
    async (_, receivedOn, step, on, dueOn) => {
      await appeals.setClock(receivedOn);
      const { id } = await (step === 'REDIRECTION'
        ? appeals.register({ receivedOn })
        : appeals.accepted({ receivedOn }));
      await appeals.setClock(dayOf(step, receivedOn, on));
      expect(await DUE[step](id, on, dueOn)).toBe(dueOn);
    },
  );
});
