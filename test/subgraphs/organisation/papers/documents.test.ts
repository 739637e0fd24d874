import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../../support/responses';
import { openOrganisation, type TestOrganisation } from '../open-organisation';
import { changed, newDistrict } from '../office/office-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

type Values = Readonly<Record<string, unknown>>;
const FIELDS = 'id version edition state approvedBy fromOn untilOn approvedOn allowedActions';

const run = (login: string, mutation: string, input: Values) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return org.as(login, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`, { input });
};
const draft = (login: string, code: string, kind: string, more: Values = {}) =>
  run(login, 'draftOfficeDocument', { officeId: officeIdOf(code), kind, text: 'Text.', ...more });
const drafted = async (login: string, code: string, kind: string, more: Values = {}): Promise<string> =>
  dataOf<{ draftOfficeDocument: { id: string } }>(await draft(login, code, kind, more)).draftOfficeDocument.id;
const approve = (login: string, documentId: string, more: Values = {}) =>
  run(login, 'approveOfficeDocument', { documentId, actReference: 'Order 11', ...more });

describe('structures', () => {
  it('[9.13] of a district office are drafted there, approved by the Prosecutor General alone and in effect only then', async () => {
    const id = await drafted('head-kz-71-esil', 'district-kz-71-esil', 'STRUCTURE');
    for (const login of ['head-kz-71-esil', 'head-kz-71', 'deputy-prosecutor-general']) {
      expect(refusalOf(await approve(login, id))).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'POWER_NOT_HELD',
        rule: '9.13',
      });
    }
    const past = await approve('prosecutor-general', id, { fromOn: '2026-03-18' });
    expect(refusalOf(past)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'fromOn' } });
    const approved = dataOf(await approve('prosecutor-general', id, { fromOn: '2026-03-25' }));
    expect(approved).toMatchObject({
      approveOfficeDocument: {
        state: 'APPROVED',
        fromOn: '2026-03-25',
        approvedOn: '2026-03-19',
        version: 2,
        allowedActions: [],
      },
    });
    const next = await drafted('head-kz-71-esil', 'district-kz-71-esil', 'STRUCTURE');
    expect(refusalOf(await approve('prosecutor-general', next))).toMatchObject({ details: { field: 'fromOn' } });
    dataOf(await approve('prosecutor-general', next, { fromOn: '2026-04-01' }));
    const query =
      '{ officeByCode(code: "district-kz-71-esil") { documents(kinds: [STRUCTURE]) { edition fromOn untilOn } } }';
    expect(await org.ask('', query)).toEqual({
      officeByCode: {
        documents: [
          { edition: 2, fromOn: '2026-04-01', untilOn: null },
          { edition: 1, fromOn: '2026-03-25', untilOn: '2026-03-31' },
        ],
      },
    });
  });

  it('[11.2] of a territorial statistics body are not for its own head to approve', async () => {
    const id = await drafted('head-clsa-kz-71', 'clsa-kz-71', 'STRUCTURE');
    expect(refusalOf(await approve('head-clsa-kz-71', id))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '11.2' });
    dataOf(await approve('prosecutor-general', id));
  });

  it('[11-1.3] of the asset recovery department are not for its head to approve', async () => {
    const id = await drafted('head-asset-recovery', 'asset-recovery', 'STRUCTURE');
    expect(refusalOf(await approve('head-asset-recovery', id))).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '11-1.3',
    });
    dataOf(await approve('prosecutor-general', id));
  });

  it('[9.13] as drafts are read only by those who see into the office', async () => {
    const id = await drafted('prosecutor-kz-71-esil', 'district-kz-71-esil', 'STRUCTURE');
    const query = 'query ($id: ID!) { officeDocument(id: $id) { state } }';
    for (const login of ['', 'head-akimat-kz-71', 'head-kz-75'])
      expect(await org.ask(login, query, { id })).toEqual({ officeDocument: null });
    expect(await org.ask('head-kz-71', query, { id })).toEqual({ officeDocument: { state: 'DRAFT' } });
    expect(refusalOf(await approve('head-kz-75', id)).code).toBe('NOT_FOUND');
  });
});

describe('symbols, charters and proposals', () => {
  it('[5.7] the description of the symbols is approved by the Prosecutor General only and is versioned', async () => {
    const id = await drafted('deputy-prosecutor-general', 'gpo', 'SYMBOLS');
    expect(refusalOf(await approve('deputy-prosecutor-general', id))).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '5.7',
    });
    expect(dataOf(await approve('prosecutor-general', id))).toMatchObject({ approveOfficeDocument: { edition: 1 } });
    const again = await drafted('deputy-prosecutor-general', 'gpo', 'SYMBOLS');
    expect(dataOf(await approve('prosecutor-general', again))).toMatchObject({ approveOfficeDocument: { edition: 2 } });
    const elsewhere = refusalOf(await draft('head-kz-71', 'region-kz-71', 'SYMBOLS'));
    expect(elsewhere).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'kind' } });
  });

  it('[9.14] a charter that the President approves is not for the Prosecutor General, and the other way round', async () => {
    const his = await drafted('prosecutor-general', 'academy', 'CHARTER', { approvedBy: 'PRESIDENT' });
    expect(refusalOf(await approve('prosecutor-general', his))).toMatchObject({
      reason: 'WRONG_AUTHORITY',
      rule: '9.14',
      details: { expected: 'PRESIDENT' },
    });
    dataOf(await run('prosecutor-general', 'submitOfficeDocument', { documentId: his }));
    dataOf(await run('prosecutor-general', 'recordPresidentApproval', { documentId: his, actReference: 'Decree 5' }));
    const ours = await drafted('prosecutor-general', 'academy', 'CHARTER');
    const wrong = await run('prosecutor-general', 'submitOfficeDocument', { documentId: ours });
    expect(refusalOf(wrong)).toMatchObject({ reason: 'WRONG_AUTHORITY', details: { expected: 'PROSECUTOR_GENERAL' } });
    expect(refusalOf(await approve('head-academy', ours))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.14' });
    dataOf(await approve('prosecutor-general', ours));
    expect(refusalOf(await draft('head-kz-71', 'region-kz-71', 'CHARTER'))).toMatchObject({
      details: { field: 'kind' },
    });
  });

  it('[9.3] only the Prosecutor General proposes to the President, whose act alone approves', async () => {
    const id = await drafted('deputy-prosecutor-general', 'gpo', 'STAFF_PROPOSAL');
    const byDeputy = await run('deputy-prosecutor-general', 'submitOfficeDocument', { documentId: id });
    expect(refusalOf(byDeputy)).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.3' });
    expect(refusalOf(await approve('prosecutor-general', id))).toMatchObject({ reason: 'WRONG_AUTHORITY' });
    const early = await run('prosecutor-general', 'recordPresidentApproval', {
      documentId: id,
      actReference: 'Decree 6',
    });
    expect(refusalOf(early).code).toBe('ILLEGAL_TRANSITION');
    expect(dataOf(await run('prosecutor-general', 'submitOfficeDocument', { documentId: id }))).toMatchObject({
      submitOfficeDocument: { state: 'SUBMITTED' },
    });
    for (const actReference of [null, '  ']) {
      const without = await run('deputy-prosecutor-general', 'recordPresidentApproval', {
        documentId: id,
        actReference,
      });
      expect(refusalOf(without)).toMatchObject({ reason: 'PRESIDENTIAL_ACT_REQUIRED', rule: '9.3' });
    }
    const done = await run('deputy-prosecutor-general', 'recordPresidentApproval', {
      documentId: id,
      actReference: 'Decree 6',
    });
    expect(dataOf(done)).toMatchObject({ recordPresidentApproval: { state: 'APPROVED', approvedBy: 'PRESIDENT' } });
  });
});

describe('the means of an office', () => {
  const means = (login: string, mutation: string, code: string, input: Values) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const fields = 'seals { nameKk nameRu untilOn } fundingSources treasuryAccounts { number }';
    return org.as(login, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, {
      input: { officeId: officeIdOf(code), ...input },
    });
  };

  it('[45.1] are from the budget for every body', async () => {
    const { offices } = await org.ask<{ offices: { nodes: { fundingSources: string[] }[] } }>(
      '',
      '{ offices(first: 1000) { nodes { fundingSources } } }',
    );
    for (const { fundingSources } of offices.nodes) expect(fundingSources).toContain('BUDGET');
  });

  it('[45.3] are from the Special State Fund for the asset recovery department alone, since 24 July 2023', async () => {
    const add = (code: string, fromOn: string) =>
      means('prosecutor-general', 'addFundingSource', code, { source: 'SPECIAL_STATE_FUND', fromOn });
    expect(refusalOf(await add('region-kz-71', '2026-01-01'))).toMatchObject({
      reason: 'FUNDING_SOURCE_NOT_ALLOWED',
      rule: '45.3',
    });
    expect(refusalOf(await add('asset-recovery', '2023-07-23'))).toMatchObject({
      reason: 'NORM_NOT_IN_FORCE',
      rule: '45.3',
    });
    expect(dataOf(await add('asset-recovery', '2023-07-24'))).toMatchObject({
      addFundingSource: { fundingSources: ['BUDGET', 'SPECIAL_STATE_FUND'] },
    });
    expect(refusalOf(await add('asset-recovery', '2024-01-01')).code).toBe('CONFLICT');
  });

  it('[45.2] lie with treasury bodies only, and outsiders do not learn where', async () => {
    const account = { treasuryBody: 'Treasury Department of Astana', number: 'KZ86070101KSN0101000' };
    const add = (login: string, heldWith: string) =>
      means(login, 'addTreasuryAccount', 'region-kz-71', { ...account, heldWith });
    expect(refusalOf(await add('head-kz-71', 'COMMERCIAL_BANK'))).toMatchObject({
      reason: 'ACCOUNT_NOT_TREASURY',
      rule: '45.2',
    });
    expect(dataOf(await add('head-kz-71', 'TREASURY'))).toMatchObject({
      addTreasuryAccount: { treasuryAccounts: [{ number: account.number }] },
    });
    const query = '{ officeByCode(code: "region-kz-71") { treasuryAccounts { number } } }';
    for (const login of ['', 'head-akimat-kz-71', 'head-kz-71-esil', 'analyst-1'])
      expect(await org.ask(login, query)).toEqual({ officeByCode: { treasuryAccounts: [] } });
  });

  it('[47.4] a seal bears the name in the state language and in another', async () => {
    const seal = (login: string, input: Values) => means(login, 'recordOfficeSeal', 'district-kz-71-esil', input);
    for (const names of [{ nameRu: 'Прокуратура' }, { nameKk: 'Прокуратура' }, { nameKk: ' ', nameEn: 'Office' }]) {
      expect(refusalOf(await seal('head-kz-71-esil', names))).toMatchObject({
        reason: 'STATE_LANGUAGE_NAME_REQUIRED',
        rule: '47.4',
      });
    }
    const names = { nameKk: 'Есіл ауданының прокуратурасы', nameRu: 'Прокуратура района Есиль' };
    dataOf(await seal('head-kz-71-esil', { ...names, fromOn: '2026-03-01' }));
    expect(dataOf(await seal('head-kz-71-esil', names))).toMatchObject({
      recordOfficeSeal: { seals: [{ ...names, untilOn: null }, { untilOn: '2026-03-18' }] },
    });
  });

  it('[16.2.1] the district prosecutor manages the own office, nobody else of it and no other', async () => {
    const names = { nameKk: 'Есіл ауданының прокуратурасы', nameEn: 'Esil' };
    for (const login of ['deputy-kz-71-esil', 'prosecutor-kz-71-esil', 'head-kz-71-nura']) {
      expect(refusalOf(await means(login, 'recordOfficeSeal', 'district-kz-71-esil', names))).toMatchObject({
        reason: 'POWER_NOT_HELD',
        rule: '16.2.1',
      });
    }
  });
});

describe('training', () => {
  const intake = (login: string, activity: string, opensOn: string, code = 'academy') =>
    org.as(
      login,
      'mutation ($input: OpenTrainingIntakeInput!) { openTrainingIntake(input: $input) { id activity opensOn procedure { edition } } }',
      { input: { officeId: officeIdOf(code), activity, opensOn } },
    );
  const enrol = (login: string, intakeId: string, enteredBody: string) =>
    org.as(login, 'mutation ($input: EnrolTraineeInput!) { enrolTrainee(input: $input) { enrolled } }', {
      input: { intakeId, enteredBody, trainee: 'Trainee' },
    });
  const opened = async (activity: string, opensOn: string) =>
    dataOf<{ openTrainingIntake: { id: string } }>(await intake('head-academy', activity, opensOn)).openTrainingIntake;

  it('[9.22.e] an intake and joint research need their procedure in force on the day', async () => {
    for (const activity of ['INITIAL_TRAINING', 'JOINT_RESEARCH']) {
      expect(refusalOf(await intake('head-academy', activity, '2026-09-01'))).toMatchObject({
        reason: 'PROCEDURE_MISSING',
        rule: '9.22.e',
      });
    }
    const id = await drafted('prosecutor-general', 'academy', 'ADMISSION_PROCEDURE');
    expect(refusalOf(await approve('head-academy', id))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.22.e' });
    dataOf(await approve('prosecutor-general', id, { fromOn: '2026-06-01' }));
    expect(refusalOf(await intake('head-academy', 'INITIAL_TRAINING', '2026-05-31'))).toMatchObject({
      reason: 'PROCEDURE_MISSING',
    });
    expect(dataOf(await intake('head-academy', 'INITIAL_TRAINING', '2026-06-01'))).toMatchObject({
      openTrainingIntake: { procedure: { edition: 1 } },
    });
    expect(refusalOf(await intake('head-academy', 'JOINT_RESEARCH', '2026-09-01'))).toMatchObject({
      reason: 'PROCEDURE_MISSING',
    });
  });

  it('[12.1.b] initial training leaves out entrants to internal affairs and civil protection, advanced training does not', async () => {
    const [initial, advanced] = [
      await opened('INITIAL_TRAINING', '2026-09-01'),
      await opened('ADVANCED_TRAINING', '2026-09-01'),
    ];
    for (const body of ['INTERNAL_AFFAIRS', 'CIVIL_PROTECTION']) {
      expect(refusalOf(await enrol('head-academy', initial.id, body))).toMatchObject({
        reason: 'CATEGORY_EXCLUDED',
        rule: '12.1.b',
      });
      dataOf(await enrol('head-academy', advanced.id, body));
    }
    expect(dataOf(await enrol('head-academy', initial.id, 'PROSECUTION'))).toEqual({ enrolTrainee: { enrolled: 1 } });
  });

  it('[12.1.a] belongs to the educational organisation alone', async () => {
    expect(refusalOf(await intake('head-kz-71', 'INITIAL_TRAINING', '2026-09-01'))).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '12.1.a',
    });
    const elsewhere = refusalOf(await intake('prosecutor-general', 'INITIAL_TRAINING', '2026-09-01', 'region-kz-71'));
    expect(elsewhere).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'officeId' } });
  });

  it('[5.5] nothing new is kept of an office that has been liquidated', async () => {
    const office = await changed(org, 'createOffice', newDistrict('district-kz-71-gone'));
    await changed(org, 'liquidateOffice', { officeId: office.id });
    const refused = await run('prosecutor-general', 'draftOfficeDocument', {
      officeId: office.id,
      kind: 'STRUCTURE',
      text: 'Text.',
    });
    expect(refusalOf(refused)).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '5.5' });
  });
});
