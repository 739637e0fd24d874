import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyst, agencyOfficial, officer, publicViewer } from '../../support/viewers';
import {
  akimat,
  CHECK,
  colleague,
  deputyHead,
  head,
  officeIdOf,
  openChecks,
  otherRegistrar,
  prosecutor,
  prosecutorGeneral,
  regionHead,
  registrar,
  type TestChecks,
} from './open-checks';
import { employee, elsewhere, police } from './open-supervision';

let checks: TestChecks;
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.close());

const statistics = officer('clsa-kz-71', 'HEAD');
const STATISTICS = {
  officeId: officeIdOf('clsa-kz-71'),
  ground: 'STATISTICS_DEPARTMENT_DECISION',
  sphere: 'LEGAL_STATISTICS_AND_SPECIAL_RECORDS',
};
const BUSINESS = { subject: { kind: 'PRIVATE_BUSINESS', name: 'Limited partnership' } };
const ASSIGNMENT = {
  ground: 'PROSECUTOR_GENERAL_ASSIGNMENT',
  groundFacts: { assignment: { number: '7', on: '2024-08-30' } },
};

describe('a check is saved', () => {
  it.each([
    ['1.1', 'FUNCTION_REQUIRED', { function: null }],
    ['6.1', 'SPHERE_REQUIRED', { sphere: null }],
    ['17.1', 'FORM_IMMUTABLE', { form: 'ANALYSIS' }],
    ['3.3.a', 'GROUND_REQUIRED', { ground: null }],
    ['18.1.a', 'ASSIGNMENT_REFERENCE_REQUIRED', { ...ASSIGNMENT, groundFacts: { assignment: { on: '2024-08-30' } } }],
    ['18.1.a', 'PROTECTED_GROUP_REQUIRED', { groundFacts: {} }],
    ['18.1.a', 'POWER_NOT_HELD', { ground: 'STATISTICS_DEPARTMENT_DECISION' }],
    [
      '18.2.1',
      'DESCRIPTION_REQUIRED',
      { groundFacts: { category: 'UNABLE_TO_PROTECT', circumstance: 'OTHER', description: ' ' } },
    ],
    ['18.2.2', 'DESCRIPTION_REQUIRED', { groundFacts: { category: 'MINORS' } }],
    ['18.2.4', 'THREAT_REQUIRED', { groundFacts: { category: 'IRREVERSIBLE_CONSEQUENCES', reasoning: 'Why' } }],
    ['18.2.4', 'REASONS_REQUIRED', { groundFacts: { category: 'IRREVERSIBLE_CONSEQUENCES', threat: 'LIFE' } }],
    [
      '18.2.5',
      'SUBJECT_MUST_BE_PUBLIC_BODY',
      { ...BUSINESS, groundFacts: { category: 'BUSINESS_INTERFERENCE', interference: 'How' } },
    ],
    ['18.2.5', 'MANDATORY_CONTENT_MISSING', { groundFacts: { category: 'BUSINESS_INTERFERENCE' } }],
    ['18.4.g', 'REGIME_NOT_EXEMPT', { regime: 'CIVIL_PROCEDURE' }],
  ])('[%s] not when it is refused %s', async (rule, reason, changes) => {
    expect(await checks.refusedTo(prosecutor, 'draftCheck', { ...CHECK, ...changes })).toMatchObject({ rule, reason });
  });

  it('[18.2.3] with a mark where an indefinite circle is a closed list', async () => {
    const seen = await checks.draft({ groundFacts: { category: 'INDEFINITE_CIRCLE', isLimitedToNamedPersons: true } });
    expect(seen.warnings).toEqual(['PROTECTED_GROUP_MISMATCH']);
  });

  it('[18.3] by a statistics body only in its own field', async () => {
    const input = { ...CHECK, ...STATISTICS };
    expect(await checks.take(statistics, 'draftCheck', input)).toMatchObject({ state: 'DRAFT' });
    const refusal = await checks.refusedTo(statistics, 'draftCheck', { ...input, sphere: 'ENFORCEMENT_PROCEEDINGS' });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'OUT_OF_COMPETENCE', rule: '18.3' });
  });

  it('[3.4] for the office alone', async () => {
    const { id } = await checks.draft();
    expect(await checks.see(head, id)).not.toBeNull();
    for (const viewer of [akimat, registrar, elsewhere, publicViewer]) expect(await checks.see(viewer, id)).toBeNull();
    expect(await checks.refusedTo(elsewhere, 'issueCheck', { id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[10.1.a] once for a repeated request, and changed only by whoever has seen its version', async () => {
    const requestId = randomUUID();
    const first = await checks.take(prosecutor, 'draftCheck', { ...CHECK, requestId });
    expect((await checks.take(prosecutor, 'draftCheck', { ...CHECK, requestId })).id).toBe(first.id);
    const changed = await checks.refusedTo(prosecutor, 'draftCheck', { ...CHECK, termDays: 29, requestId });
    expect(changed.code).toBe('CONFLICT');
    const amend = { id: first.id, expectedVersion: 1, termDays: 20 };
    expect((await checks.take(employee, 'amendCheckDraft', amend)).version).toBe(2);
    expect((await checks.refusedTo(employee, 'amendCheckDraft', amend)).code).toBe('CONFLICT');
  });
});

describe('a check is appointed', () => {
  it.each([
    ['a line prosecutor', prosecutor],
    ['a deputy of the district prosecutor', deputyHead],
  ])('[18.2.a] [37.1.6.a] not by %s', async (_, viewer) => {
    const { id } = await checks.draft();
    expect(await checks.refusedTo(viewer, 'issueCheck', { id })).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '18.2.a',
    });
  });

  it('[18.3] not by the deputy head of a statistics body, and by its head', async () => {
    const { id } = await checks.take(statistics, 'draftCheck', { ...CHECK, ...STATISTICS });
    const refusal = await checks.refusedTo(officer('clsa-kz-71', 'DEPUTY_HEAD'), 'issueCheck', { id });
    expect(refusal.reason).toBe('POWER_NOT_HELD');
    expect((await checks.take(statistics, 'issueCheck', { id })).state).toBe('ISSUED');
  });

  it.each([
    ['subject', { subject: null }],
    ['subjectMatter', { subjectMatter: ' ' }],
    ['period', { periodTo: null }],
    ['inspectors', { inspectors: [] }],
    ['startOn', { startOn: null }],
    ['term', { termDays: null }],
  ])('[19.1.b] not without %s', async (field, changes) => {
    const { id } = await checks.draft(changes);
    expect(await checks.refusedTo(head, 'issueCheck', { id })).toMatchObject({
      reason: 'MANDATORY_CONTENT_MISSING',
      rule: '19.1.b',
      details: { fields: [field] },
    });
  });

  it('[18.4.c] for thirty working days at most', async () => {
    const { id } = await checks.draft({ termDays: 31 });
    expect(await checks.refusedTo(head, 'issueCheck', { id })).toMatchObject({
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '18.4.c',
    });
  });

  it('[18.2.b] of a private business only on an assignment or with an agreement, under an exempt regime too', async () => {
    for (const regime of [null, 'CRIMINAL_PROCEDURE']) {
      const { id } = await checks.draft({ ...BUSINESS, regime });
      expect(await checks.refusedTo(head, 'issueCheck', { id })).toMatchObject({
        reason: 'BUSINESS_CHECK_CONSENT_REQUIRED',
        rule: '18.2.b',
      });
      const agreement = { id, by: 'PRESIDENT', number: '11', on: '2024-09-01' };
      expect(await checks.refusedTo(regionHead, 'recordCheckAgreement', agreement)).toMatchObject({
        reason: 'POWER_NOT_HELD',
        rule: '18.2.b',
      });
      await checks.take(prosecutorGeneral, 'recordCheckAgreement', agreement);
      expect((await checks.take(head, 'issueCheck', { id })).state).toBe(regime === null ? 'ISSUED' : 'REGISTERED');
    }
    expect((await checks.issued({ ...BUSINESS, ...ASSIGNMENT })).state).toBe('ISSUED');
  });

  it('[18.1.b] on an assignment without any protected category, by the official of the list whose office is addressed', async () => {
    const regional = officer('region-kz-71');
    for (const ground of ['PRESIDENT_ASSIGNMENT', 'PROSECUTOR_GENERAL_ASSIGNMENT']) {
      const input = { ...CHECK, ...ASSIGNMENT, ground, officeId: officeIdOf('region-kz-71') };
      const { id } = await checks.take(regional, 'draftCheck', input);
      expect(await checks.refusedTo(regional, 'issueCheck', { id })).toMatchObject({ reason: 'POWER_NOT_HELD' });
      expect((await checks.take(regionHead, 'issueCheck', { id })).state).toBe('ISSUED');
    }
  });

  it('[18.2.b] of a private business anew after its subject has changed', async () => {
    const { id } = await checks.draft(BUSINESS);
    await checks.take(prosecutorGeneral, 'recordCheckAgreement', {
      id,
      by: 'PROSECUTOR_GENERAL',
      number: '1',
      on: '2024-09-01',
    });
    await checks.take(prosecutor, 'amendCheckDraft', { id, subject: { kind: 'PRIVATE_BUSINESS', name: 'Another' } });
    expect((await checks.refusedTo(head, 'issueCheck', { id })).reason).toBe('BUSINESS_CHECK_CONSENT_REQUIRED');
  });

  it('[3.4] and then the subject and the registering body see it, and nobody else', async () => {
    const { id, number } = await checks.issued();
    for (const viewer of [akimat, registrar, head, regionHead, analyst()])
      expect(await checks.see(viewer, id)).not.toBeNull();
    for (const viewer of [police, otherRegistrar, elsewhere, publicViewer]) {
      expect(await checks.see(viewer, id)).toBeNull();
      const query =
        'query ($number: String!) { checkByNumber(number: $number) { id } checks { totalCount nodes { id } } }';
      expect(await checks.ask(viewer, query, { number })).toEqual({
        checkByNumber: null,
        checks: { totalCount: 0, nodes: [] },
      });
    }
  });

  it('[10.1.11] and the name of a private subject is for those cleared for personal data', async () => {
    const { id } = await checks.issued({ ...BUSINESS, ...ASSIGNMENT });
    expect((await checks.see(head, id))?.subject?.name).toBe('Limited partnership');
    expect((await checks.see(analyst(), id))?.subject).toEqual({ name: null, agency: null });
  });
});

describe('a resolution is registered', () => {
  it('[11.1.1] [18.4.a] by the statistics body alone, which gives it a number of its own', async () => {
    const { id } = await checks.issued();
    for (const viewer of [prosecutor, head, prosecutorGeneral]) {
      expect(await checks.refusedTo(viewer, 'registerCheck', { id })).toMatchObject({
        reason: 'REGISTRAR_MUST_BE_STATISTICS_BODY',
        rule: '11.1.1',
      });
    }
    expect(await checks.refusedTo(akimat, 'registerCheck', { id })).toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
      rule: '3.2',
    });
    expect((await checks.see(registrar, id))?.allowedActions).toEqual(['REGISTER']);
    const seen = await checks.take(registrar, 'registerCheck', { id });
    expect(seen).toMatchObject({ state: 'REGISTERED', registeredOn: '2024-09-02', isRegistrationRequired: true });
    expect(seen.registrationNumber).toMatch(/^CLSA-KZ-71\/R-2024-\d{6}$/);
  });

  it('[11.1.1] in no other office than a statistics body', async () => {
    const { id } = await checks.draft();
    const refusal = await checks.refusedTo(head, 'issueCheck', { id, registrarOfficeId: officeIdOf('region-kz-71') });
    expect(refusal).toMatchObject({ reason: 'REGISTRAR_MUST_BE_STATISTICS_BODY', rule: '11.1.1' });
  });

  it('[18.4.g] not at all under an exempt regime, where no term runs', async () => {
    const seen = await checks.issued({ regime: 'CRIMINAL_PROCEDURE', termDays: null });
    expect(seen).toMatchObject({
      state: 'REGISTERED',
      isRegistrationRequired: false,
      dueOn: null,
      registrar: null,
      terms: [],
    });
  });

  it('[18.4.c] late, and the term begins no earlier', async () => {
    await checks.setClock('2024-09-05');
    const seen = await checks.registered();
    expect(seen.dueOn).toBe('2024-10-17');
    await checks.setClock('2024-09-02');
  });
});

describe('checks are listed', () => {
  it('[18.4.a] with offices, bodies and appeals, each for whom may know', async () => {
    const appealId = await checks.knowAppeal();
    const { id } = await checks.issued({ appealId });
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Office { checks(filter: { states: [ISSUED] }, first: 100) { totalCount nodes { id } } }
      ... on Agency { checks(first: 100) { nodes { id } } }
      ... on Appeal { checks { nodes { id appeal { id } } } }
      ... on Check { id } } }`;
    const r = [
      { __typename: 'Office', id: CHECK.officeId },
      { __typename: 'Agency', id: CHECK.subject.agencyId },
      { __typename: 'Appeal', id: appealId },
      { __typename: 'Check', id },
    ];
    const seen = await checks.ask<{ _entities: readonly object[] }>(head, query, { r });
    const listed = { checks: expect.objectContaining({ nodes: expect.arrayContaining([{ id }]) }) };
    expect(seen._entities).toEqual([listed, listed, { checks: { nodes: [{ id, appeal: { id: appealId } }] } }, { id }]);
    const hidden = await checks.ask<{ _entities: readonly object[] }>(stranger, query, { r });
    expect(hidden._entities).toEqual([
      { checks: { totalCount: 0, nodes: [] } },
      { checks: { nodes: [] } },
      { checks: { nodes: [] } },
      null,
    ]);
    const subject = await checks.ask<{ _entities: readonly object[] }>(akimat, query, { r });
    expect(subject._entities[2]).toEqual({ checks: { nodes: [] } });
    expect((await checks.see(akimat, id))?.appeal).toBeNull();
    expect((await checks.see(colleague, id))?.appeal).toEqual({ id: appealId });
  });
});

const stranger = agencyOfficial('mia');
