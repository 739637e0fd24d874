import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../../support/responses';
import { openOrganisation, type TestOrganisation } from '../open-organisation';
import { change, changed, newDistrict } from './office-operations';

const ISSUE = `mutation ($input: IssueInternalActInput!) { step: issueInternalAct(input: $input) { id number } }`;
const SUPERIORS = 'query ($id: ID!) { office(id: $id) { parent { code } superiors { code } } }';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const sign = (login: string, region: string, officeId: string) =>
  org.as(login, ISSUE, {
    input: {
      ...{ officeId: officeIdOf(region), kind: 'ORDER', title: 'On reception', text: 'Text.' },
      addresseeIds: [officeId],
    },
  });

describe('acts signed while the addressed office is moved', () => {
  it('[5.5] [32.1.3.c] are valid under the old tree or refused under the new one, and nothing is half written', async () => {
    const offices = await Promise.all(
      ['one', 'two', 'three', 'four'].map((name) =>
        changed(org, 'createOffice', newDistrict(`district-kz-71-${name}`)),
      ),
    );
    const answers = await Promise.all(
      offices.flatMap(({ id }) => [
        ...[1, 2, 3].map(() => sign('head-kz-71', 'region-kz-71', id)),
        change(org, 'prosecutor-general', 'moveOffice', { officeId: id, parentId: officeIdOf('region-kz-75') }),
        ...[1, 2, 3].map(() => sign('head-kz-71', 'region-kz-71', id)),
      ]),
    );
    const moves = answers.filter((_, index) => index % 7 === 3);
    for (const move of moves) dataOf(move);
    const acts = answers.filter((_, index) => index % 7 !== 3);
    const refused = acts.filter(({ errors }) => errors !== undefined);
    for (const answer of refused) expect(refusalOf(answer)).toMatchObject({ reason: 'NOT_SUPERIOR', rule: '32.1.3.c' });
    const numbers = acts.flatMap((answer) =>
      answer.errors === undefined ? dataOf<{ step: { number: string } }>(answer).step.number : [],
    );
    const { rows } = await org.db.pool.query<{ number: string }>('SELECT number FROM internal_act ORDER BY number');
    expect(rows.map(({ number }) => number)).toEqual([...numbers].sort());
    const counted = numbers.map((number) => Number(number.slice(-6))).sort((a, b) => a - b);
    expect(counted).toEqual(numbers.map((_, index) => index + 1));
    for (const { id } of offices) {
      const data = await org.ask('', SUPERIORS, { id });
      expect(data).toEqual({
        office: { parent: { code: 'region-kz-75' }, superiors: [{ code: 'region-kz-75' }, { code: 'gpo' }] },
      });
      expect(refusalOf(await sign('head-kz-71', 'region-kz-71', id))).toMatchObject({ rule: '32.1.3.c' });
      dataOf(await sign('head-kz-75', 'region-kz-75', id));
    }
  });
});
