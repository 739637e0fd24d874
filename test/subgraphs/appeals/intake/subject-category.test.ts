import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { officer } from '../../../support/viewers';
import {
  employee,
  esilId,
  FIRST_GROUND,
  openAppeals,
  PAPER_APPEAL,
  prosecutor,
  REGISTER,
  type TestAppeals,
} from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

interface SeenIntake {
  readonly channel: string;
  readonly subjectCategory: { readonly code: string; readonly isLegalStatistics: boolean } | null;
}

const seen = async (id: string): Promise<SeenIntake> => {
  const query = 'query ($id: ID!) { appeal(id: $id) { channel subjectCategory { code isLegalStatistics } } }';
  return (await appeals.ask<{ appeal: SeenIntake }>(employee, query, { id })).appeal;
};

describe('the channel of an appeal', () => {
  it.each(['PAPER', 'IN_PERSON', 'POST', 'E_MAIL', 'E_OTINISH', 'E_GOVERNMENT', 'PHONE', 'INTER_AGENCY'])(
    '[24.3.a] %s is stated by the office that registers it, and shown',
    async (channel) => {
      const { id, dueOn } = await appeals.register({ channel });
      expect(dueOn).toBe('2026-04-14');
      await expect(seen(id)).resolves.toEqual({ channel, subjectCategory: null });
    },
  );
});

describe('the subject category of an appeal', () => {
  it('[24.2] is one of a list with names in three languages, which tells the topics of legal statistics', async () => {
    const query = '{ appealSubjectCategories { code name { kk ru en } isLegalStatistics } }';
    type Row = { code: string; name: Record<string, string>; isLegalStatistics: boolean };
    const { appealSubjectCategories: rows } = await appeals.ask<{ appealSubjectCategories: Row[] }>(employee, query);
    expect(rows.every(({ name }) => Object.values(name).every(Boolean))).toBe(true);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(rows.filter(({ isLegalStatistics }) => isLegalStatistics).map(({ code }) => code)).toEqual([
      'LEGAL_STATISTICS',
      'CRIMINAL_RECORD_ENTRIES',
      'SPECIAL_RECORDS',
      'REGISTRATION_OF_CHECKS',
    ]);
  });

  it('[24.2] is stated at registration or put right at acceptance, and narrows lists', async () => {
    const land = await appeals.register({ subjectCategory: 'LAND_AND_CONSTRUCTION' });
    const minors = await appeals.register({ subjectCategory: 'LAND_AND_CONSTRUCTION' });
    await appeals.step(prosecutor, 'acceptAppeal', { id: minors.id, ...FIRST_GROUND, subjectCategory: 'MINORS' });
    const query = `query ($codes: [String!]) {
      appeals(filter: { subjectCategories: $codes }) { nodes { id subjectCategory { code } } } }`;
    const listed = (codes: string[]) => appeals.ask(employee, query, { codes });
    await expect(listed(['LAND_AND_CONSTRUCTION'])).resolves.toEqual({
      appeals: { nodes: [{ id: land.id, subjectCategory: { code: 'LAND_AND_CONSTRUCTION' } }] },
    });
    await expect(listed(['MINORS'])).resolves.toMatchObject({ appeals: { nodes: [{ id: minors.id }] } });
    await expect(listed(['HEALTH_CARE'])).resolves.toEqual({ appeals: { nodes: [] } });
  });

  it.each(['housing', '', 'HOUSING_AND_UTILITIES ', '\u202eMINORS'])(
    '[24.2] is not %j, which the list does not hold',
    async (subjectCategory) => {
      const input = { ...PAPER_APPEAL, subjectCategory };
      await expect(appeals.refused(employee, REGISTER, { input })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    },
  );
});

describe('a body of legal statistics', () => {
  const officeId = officeIdOf('clsa-kz-71');
  const statistician = officer('clsa-kz-71');
  const take = async (subjectCategory: string): Promise<string> => {
    const { id } = await appeals.register({ officeId, subjectCategory }, officer('clsa-kz-71', 'EMPLOYEE'));
    return id;
  };

  it('[24.2] considers an appeal on a wrong criminal-record entry, by its category alone', async () => {
    const id = await take('CRIMINAL_RECORD_ENTRIES');
    await expect(appeals.step(statistician, 'acceptAppeal', { id, ...FIRST_GROUND })).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
    });
  });

  it('[24.2] does not consider one on housing rights, and no stated topic makes it a matter of statistics', async () => {
    const id = await take('HOUSING_AND_UTILITIES');
    await expect(appeals.refusedStep(statistician, 'acceptAppeal', { id, ...FIRST_GROUND })).resolves.toMatchObject({
      reason: 'OUT_OF_COMPETENCE',
      rule: '24.2',
    });
    const topic = 'LEGAL_STATISTICS_AND_SPECIAL_RECORDS';
    await expect(
      appeals.refusedStep(statistician, 'acceptAppeal', { id, topic, ...FIRST_GROUND }),
    ).resolves.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'topic' } });
  });

  it('[24.2] is the only one bound by it: another office considers what its category says', async () => {
    const { id } = await appeals.register({ officeId: esilId, subjectCategory: 'CRIMINAL_RECORD_ENTRIES' });
    await expect(appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND })).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
    });
  });
});
