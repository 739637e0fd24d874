import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { ELSEWHERE, esilId, ESIL, head, openAppeals, prosecutor, type TestAppeals } from './open-appeals';
import { officer, successorOf } from '../../support/viewers';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const NURA = 'district-kz-71-nura';
/** The neighbour that takes Esil over: who serves there sees into it from the next exchange on. */
const successor = successorOf(officer(NURA), esilId);

const liquidateEsil = () =>
  appeals.receive({
    type: 'office.changed',
    subject: esilId,
    data: {
      version: 9,
      audience: null,
      code: ESIL,
      kind: 'DISTRICT',
      sphere: 'TERRITORIAL',
      region: 'KZ-71',
      parentId: officeIdOf(NURA),
      headPersonId: null,
      superiorIds: [NURA, 'region-kz-71', 'gpo'].map(officeIdOf),
      state: 'LIQUIDATED',
      successorId: officeIdOf(NURA),
    },
  });

describe('an office that is liquidated with open appeals', () => {
  it('[5.5] leaves them to its successor, who goes on under their numbers and terms; new ones go elsewhere', async () => {
    const { id, number, dueOn } = await appeals.register();
    await liquidateEsil();
    const taken = await appeals.step(successor, 'takeUpAppeal', { id });
    expect(taken).toMatchObject({ number, dueOn, handler: { id: successor.personId } });
    const stranger = officer(ELSEWHERE);
    expect((await appeals.refusedStep(stranger, 'takeUpAppeal', { id })).code).toBe('NOT_FOUND');

    const REGISTER = 'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }';
    const input = {
      officeId: esilId,
      channel: 'PAPER',
      applicant: { kind: 'PERSON', name: 'Applicant' },
      language: 'kk',
      subject: 'Subject',
      text: 'Text.',
    };
    for (const viewer of [head, prosecutor]) {
      const refused = await appeals.refused(viewer, REGISTER, { input });
      expect(refused).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '5.5', details: { state: 'LIQUIDATED' } });
    }
  });
});
