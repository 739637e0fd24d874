import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { employee, FIRST_GROUND, head, prosecutor } from '../open-appeals';
import { type Mailing, openMailing } from '../notices/open-mailing';

let mailing: Mailing;
beforeAll(async () => {
  mailing = await openMailing();
});
afterEach(() => {
  mailing.server.received.length = 0;
});
afterAll(() => mailing.close());

const basis = { kind: 'POWER_OF_ATTORNEY', number: 'N-17', issuedOn: '2026-03-02', validUntil: '2026-03-19' };
const ATTORNEY = { name: 'Attorney', email: 'attorney@example.org', basis, isAddressed: true };

async function extended(representative: object): Promise<string> {
  const applicant = { kind: 'PERSON', name: 'Resident', email: 'resident@example.org', representative };
  const { id } = await mailing.appeals.register({ applicant });
  await mailing.appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
  const decision = { until: '2026-05-14', reason: 'ESTABLISH_FACTS', reasoning: 'Readings are awaited.' };
  await mailing.appeals.step(head, 'extendAppealTerm', { id, ...decision });
  return id;
}
const addressees = (): readonly string[] => mailing.server.received.flatMap(({ to }) => to).sort();

const DELIVERY = 'query ($id: ID!) { appeal(id: $id) { notices { addressee delivery { state failure } } } }';

describe('a notice to a representative', () => {
  it('[24.5] goes out by mail of its own, so that neither learns the other’s address', async () => {
    await extended(ATTORNEY);
    await mailing.run();
    expect(addressees()).toEqual(['attorney@example.org', 'resident@example.org']);
    expect(mailing.server.received.map(({ to }) => to.length)).toEqual([1, 1]);
    for (const { head: lines } of mailing.server.received)
      expect(['attorney', 'resident'].filter((each) => lines.includes(`${each}@`))).toHaveLength(1);
  });

  it.each([
    ['is named no more', null],
    ['is to have nothing any more', { ...ATTORNEY, isAddressed: false }],
  ])('[10.1.11] does not go out once the representative %s', async (_, changed) => {
    const id = await extended(ATTORNEY);
    await mailing.appeals.step(employee, 'changeAppealRepresentative', { id, representative: changed });
    await mailing.run();
    expect(addressees()).toEqual(['resident@example.org']);
    await expect(mailing.appeals.ask(prosecutor, DELIVERY, { id })).resolves.toEqual({
      appeal: {
        notices: [
          { addressee: 'APPLICANT', delivery: { state: 'SENT', failure: null } },
          { addressee: 'REPRESENTATIVE', delivery: { state: 'FAILED', failure: 'OVERTAKEN' } },
        ],
      },
    });
  });

  it('[10.1.11] does not go out once the authority has ended', async () => {
    await extended(ATTORNEY);
    await mailing.appeals.setClock('2026-03-20');
    expect(addressees()).toEqual(['resident@example.org']);
    await mailing.appeals.setClock('2026-03-19');
  });
});
