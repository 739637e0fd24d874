import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../platform/access/viewer';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { officer, successorOf } from '../../../support/viewers';
import { checkTold } from '../check-told';
import { head, openAppeals, prosecutor, REPLY, type TestAppeals } from '../open-appeals';

const NURA = 'district-kz-71-nura';
const nuraId = officeIdOf(NURA);

/** By what happens to them until 23 September 2024, on which the first ones are due. */
const ids = { open: '', answered: '', extended: '', checked: '', awaiting: '', nura: '' };

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
  ids.nura = (await appeals.register({ officeId: nuraId }, officer(NURA, 'EMPLOYEE'))).id;
  for (const what of ['open', 'answered', 'extended', 'checked', 'awaiting'] as const)
    ids[what] = (await appeals.accepted()).id;
  await appeals.setClock('2024-09-16');
  await appeals.step(prosecutor, 'answerAppeal', { id: ids.answered, ...REPLY });
  const extension = { until: '2024-10-21', reason: 'OBTAIN_INFORMATION', reasoning: 'The readings are awaited.' };
  await appeals.step(head, 'extendAppealTerm', { id: ids.extended, ...extension });
  await checkTold(appeals, ids.checked).tell('ISSUED', { dueOn: '2024-10-14' });
  const completed = checkTold(appeals, ids.awaiting);
  await completed.tell('ISSUED', { dueOn: '2024-10-14' });
  await completed.tell('COMPLETED', { dueOn: '2024-10-14', completedOn: '2024-09-18' });
  await appeals.setClock('2024-09-23');
});
afterAll(() => appeals.close());

const DESK = `query ($scope: AppealDeskScope!) { appealDesk(scope: $scope) {
  kind appeals { nodes { id } }
} }`;
interface Desk {
  readonly appealDesk: readonly { readonly kind: string; readonly appeals: { readonly nodes: { id: string }[] } }[];
}

/** What lies in each list, by what has happened to it. */
async function deskOf(viewer: Viewer, scope: string): Promise<Record<string, string[]>> {
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  const { appealDesk } = await appeals.ask<Desk>(viewer, DESK, { scope });
  return Object.fromEntries(
    appealDesk.map(({ kind, appeals: { nodes } }) => [kind, nodes.map(({ id }) => names.get(id) ?? id).sort()]),
  );
}

describe('the lists of a desk', () => {
  it('[24.3.a] [24.4.d] hold by state: a decided one is due no longer, an extended one awaits its reply, one under a check does not', async () => {
    expect(await deskOf(head, 'OFFICE')).toEqual({
      OVERDUE: [],
      DUE_TODAY: ['open'],
      AWAITING_REPLY: ['awaiting', 'extended', 'open'],
      OPEN: ['awaiting', 'checked', 'extended', 'open'],
    });
  });

  it('[24.3.a] come with the most urgent first', async () => {
    const { appealDesk } = await appeals.ask<Desk>(head, DESK, { scope: 'MINE' });
    expect(appealDesk.map(({ kind }) => kind)).toEqual(['OVERDUE', 'DUE_TODAY', 'AWAITING_REPLY', 'OPEN']);
  });
});

describe('the scope of a desk', () => {
  it('[5.5] takes in the office that the own one has taken over, as its own', async () => {
    const successor = successorOf(head, nuraId);
    expect((await deskOf(successor, 'OFFICE'))['OPEN']).toEqual(['awaiting', 'checked', 'extended', 'nura', 'open']);
    expect((await deskOf(successor, 'SUBORDINATES'))['OPEN']).toEqual([]);
  });

  it('[9.11.a] leaves out of those below an office that is seen for a delegated power alone', async () => {
    const delegate = {
      ...prosecutor,
      visibleOfficeIds: [...prosecutor.visibleOfficeIds, nuraId],
      delegatedOfficeIds: [nuraId],
    };
    const list = `query ($officeIds: [ID!]) { appeals(filter: { officeIds: $officeIds }) { nodes { id } } }`;
    const seen = await appeals.ask(delegate, list, { officeIds: [nuraId] });
    expect(seen).toEqual({ appeals: { nodes: [{ id: ids.nura }] } });
    expect((await deskOf(delegate, 'SUBORDINATES'))['OPEN']).toEqual([]);
  });

  it('[5.2.a] goes by the post in the General Office for whoever has another post before it', async () => {
    const general = officer('gpo', 'PROSECUTOR_GENERAL');
    const both = { ...general, posts: [...prosecutor.posts, ...general.posts] };
    const all = ['awaiting', 'checked', 'extended', 'nura', 'open'];
    expect((await deskOf(both, 'SUBORDINATES'))['OPEN']).toEqual(all);
    expect((await deskOf(general, 'SUBORDINATES'))['OPEN']).toEqual(all);
  });
});
