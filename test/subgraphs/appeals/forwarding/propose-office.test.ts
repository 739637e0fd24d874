import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf, referenceOffices } from '../../../../platform/directory/reference-directory';
import { agencyOfficial, applicant, publicViewer } from '../../../support/viewers';
import { employee, openAppeals, type TestAppeals } from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const PROPOSE = `query ($input: ProposeOfficeInput!) {
  proposeOffice(input: $input) { office { id } reasons { kind explanation { kk ru en } } }
}`;
interface Seen {
  readonly office: { readonly id: string };
  readonly reasons: readonly { readonly kind: string; readonly explanation: Readonly<Record<string, string>> }[];
}
const codes = new Map(referenceOffices().map(({ id, code }) => [id, code]));

const proposals = async (input: object, viewer = employee): Promise<readonly Seen[]> =>
  (await appeals.ask<{ proposeOffice: readonly Seen[] }>(viewer, PROPOSE, { input })).proposeOffice;

const proposed = async (input: object): Promise<string[]> =>
  (await proposals(input)).map(
    ({ office, reasons }) => `${codes.get(office.id) ?? ''}: ${reasons.map(({ kind }) => kind).join(' ')}`,
  );

describe('the office proposed for an appeal', () => {
  it.each([
    [{ district: 'district-kz-71-esil' }, ['district-kz-71-esil: TERRITORY']],
    [{ district: 'city-kz-10-semey', subjectCategory: 'LABOUR_AND_WAGES' }, ['city-kz-10-semey: TERRITORY']],
    [{ region: 'KZ-71', district: 'district-kz-71-esil' }, ['district-kz-71-esil: TERRITORY']],
    [{ region: 'KZ-71', subjectCategory: 'HOUSING_AND_UTILITIES' }, ['region-kz-71: TERRITORY']],
    [{ subjectCategory: 'HOUSING_AND_UTILITIES' }, ['gpo: WHOLE_COUNTRY']],
    [{}, ['gpo: WHOLE_COUNTRY']],
    [{ region: 'KZ-71', subjectCategory: 'TRANSPORT' }, ['transport-kz-71: SPHERE TERRITORY']],
    [{ subjectCategory: 'TRANSPORT' }, ['transport: SPHERE WHOLE_COUNTRY']],
    [{ region: 'KZ-11', subjectCategory: 'MILITARY' }, ['military: SPHERE WHOLE_COUNTRY']],
    [{ region: 'KZ-71', subjectCategory: 'ASSET_RECOVERY' }, ['asset-recovery: SPHERE WHOLE_COUNTRY']],
    [
      { region: 'KZ-33', subjectCategory: 'MILITARY' },
      ['military-garrison-saryozek: SPHERE TERRITORY', 'military-garrison-taldykorgan: SPHERE TERRITORY'],
    ],
    [
      { district: 'city-kz-10-semey', subjectCategory: 'ENVIRONMENT' },
      ['specialised-environmental-kz-10: SPECIALISED TERRITORY'],
    ],
    [{ subjectCategory: 'ENVIRONMENT' }, ['gpo: WHOLE_COUNTRY']],
  ])('[24.3.c] for %j: %j', async (input, expected) => {
    await expect(proposed(input)).resolves.toEqual(expected);
  });

  it('[24.2] is a body of statistics for legal statistics and special records, and for nothing else', async () => {
    const query = '{ appealSubjectCategories { code isLegalStatistics } }';
    type Row = { readonly code: string; readonly isLegalStatistics: boolean };
    const { appealSubjectCategories: rows } = await appeals.ask<{ appealSubjectCategories: Row[] }>(employee, query);
    for (const { code, isLegalStatistics } of rows) {
      const [near, far] = [{ district: 'district-kz-75-almaly' }, {}].map((where) => ({
        ...where,
        subjectCategory: code,
      }));
      const offices = [...(await proposed(near ?? {})), ...(await proposed(far ?? {}))];
      const ofStatistics = offices.filter((each) => each.startsWith('clsa'));
      expect([code, ofStatistics]).toEqual([
        code,
        isLegalStatistics ? ['clsa-kz-75: LEGAL_STATISTICS TERRITORY', 'clsa: LEGAL_STATISTICS WHOLE_COUNTRY'] : [],
      ]);
    }
  });

  it('[24.3.c] is told to everybody, with the reason in three languages', async () => {
    for (const viewer of [publicViewer, applicant(), agencyOfficial('akimat-kz-71'), employee]) {
      const [first] = await proposals({ region: 'KZ-71' }, viewer);
      expect(first?.office.id).toBe(officeIdOf('region-kz-71'));
      const words = Object.values(first?.reasons[0]?.explanation ?? {});
      expect(words).toHaveLength(3);
      expect(new Set(words).size).toBe(3);
    }
  });

  it.each([
    ['region', { region: 'KZ-99' }],
    ['region', { region: "KZ-71' OR true" }],
    ['district', { district: 'district-kz-71-none' }],
    ['district', { district: 'region-kz-71' }],
    ['district', { region: 'KZ-75', district: 'district-kz-71-esil' }],
    ['subjectCategory', { subjectCategory: 'NONE' }],
  ])('refuses a %s that there is not: %j', async (field, input) => {
    const refused = await appeals.refused(employee, PROPOSE, { input });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  const liquidate = (code: string, successorId: string) =>
    appeals.receive({
      ...{ type: 'office.changed', subject: officeIdOf(code) },
      data: {
        ...{ version: 9, audience: null, code, kind: 'DISTRICT', sphere: 'TERRITORIAL', region: 'KZ-71' },
        ...{ parentId: officeIdOf('region-kz-71'), headPersonId: null, state: 'LIQUIDATED', successorId },
        superiorIds: ['region-kz-71', 'gpo'].map(officeIdOf),
      },
    });

  it('[5.5] is the successor of a liquidated one, or the region where that has gone to another region', async () => {
    await liquidate('district-kz-71-nura', officeIdOf('district-kz-71-saryarka'));
    await expect(proposed({ district: 'district-kz-71-nura' })).resolves.toEqual([
      'district-kz-71-saryarka: TERRITORY',
    ]);
    await liquidate('district-kz-71-baikonyr', officeIdOf('district-kz-75-almaly'));
    await expect(proposed({ district: 'district-kz-71-baikonyr' })).resolves.toEqual(['region-kz-71: TERRITORY']);
  });
});
