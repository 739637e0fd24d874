import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agencyIdOf } from '../../../platform/directory/reference-directory';
import { applicant, officer } from '../../support/viewers';
import {
  ELSEWHERE,
  employee,
  FIRST_GROUND,
  head,
  openAppeals,
  prosecutor,
  REPLY,
  type TestAppeals,
} from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
beforeEach(() => appeals.setClock('2026-03-19'));
afterAll(() => appeals.close());

const AKIMAT = { name: 'Akimat of Astana', agencyId: agencyIdOf('akimat-kz-71') };

describe('an appeal out of scope', () => {
  it.each([
    ['2024-09-05', []],
    ['2024-09-06', ['LATE']],
  ])(
    '[24.1.b] received on 2024-09-02 and redirected on %s is marked %j, and the applicant told',
    async (day, warnings) => {
      await appeals.setClock(day);
      const { id, number } = await appeals.register({ receivedOn: '2024-09-02' });
      const appeal = await appeals.step(prosecutor, 'findAppealOutOfScope', { id, body: AKIMAT });
      expect(appeal).toMatchObject({
        state: 'OUT_OF_SCOPE',
        closedOn: day,
        dueOn: '2024-09-05',
        warnings,
        allowedActions: [],
      });
      expect(appeal.terms).toEqual(
        expect.arrayContaining([{ kind: 'APPEAL_REDIRECTION', dueOn: '2024-09-05', metOn: day }]),
      );
      expect(appeal.notices).toMatchObject([{ kind: 'OUT_OF_SCOPE', dueOn: day, sentOn: null, language: 'ru' }]);
      expect(appeal.notices[0]?.text).toContain(number);
      expect(appeal.notices[0]?.text).toContain(AKIMAT.name);
    },
  );

  it('[24.1.b] names the body it went to', async () => {
    const { id } = await appeals.register();
    await appeals.step(prosecutor, 'findAppealOutOfScope', { id, body: AKIMAT });
    const query = `query ($id: ID!) { appeal(id: $id) { redirectedTo { name agency { id } } } }`;
    await expect(appeals.ask(employee, query, { id })).resolves.toEqual({
      appeal: { redirectedTo: { name: AKIMAT.name, agency: { id: AKIMAT.agencyId } } },
    });
  });

  it.each([
    ['kk', 'kk', 'жолданым прокуратура қарайтын мәселелерге жатпайды'],
    ['ru-KZ', 'ru', 'не относится к вопросам'],
    ['en', 'en', 'is not a matter'],
    ['uz-Latn', 'kk', 'жолданым прокуратура қарайтын мәселелерге жатпайды'],
  ])('[24.1.b] in %s is told of in %s', async (language, expected, words) => {
    const { id } = await appeals.register({ language });
    const { notices } = await appeals.step(prosecutor, 'findAppealOutOfScope', { id, body: AKIMAT });
    expect(notices).toMatchObject([{ language: expected, text: expect.stringContaining(words) }]);
  });

  it('[24.1.b] [24.6.a] without an author has nobody to tell', async () => {
    const { id } = await appeals.register({ applicant: { kind: 'ANONYMOUS' } });
    const appeal = await appeals.step(prosecutor, 'findAppealOutOfScope', { id, body: AKIMAT });
    expect(appeal).toMatchObject({ state: 'OUT_OF_SCOPE', notices: [] });
  });

  it('[24.1.b] does not go to an agency that does not exist', async () => {
    const { id } = await appeals.register();
    for (const [agencyId, code] of [
      ['0197f3a0-0000-7000-8000-000000000000', 'NOT_YET_KNOWN'],
      ['no id', 'NOT_FOUND'],
    ]) {
      const body = { name: 'Nobody', agencyId };
      await expect(appeals.refusedStep(prosecutor, 'findAppealOutOfScope', { id, body })).resolves.toMatchObject({
        code,
        details: { noun: 'Agency' },
      });
    }
  });

  it('[24.1.b] is found by a prosecutor, before acceptance', async () => {
    const { id } = await appeals.register();
    await expect(appeals.refusedStep(employee, 'findAppealOutOfScope', { id, body: AKIMAT })).resolves.toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
    });
    const accepted = await appeals.accepted();
    await expect(
      appeals.refusedStep(prosecutor, 'findAppealOutOfScope', { id: accepted.id, body: AKIMAT }),
    ).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '24.1.b' });
  });

  it('[5.4] goes to the competent body: no mutation here takes the decision of another body', async () => {
    const data = await appeals.ask<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
      employee,
      '{ __schema { mutationType { fields { name } } } }',
    );
    expect(data.__schema.mutationType.fields.map(({ name }) => name).sort()).toEqual([
      'acceptAppeal',
      'addAppealMaterial',
      'addAppealsToGroup',
      'answerAppeal',
      'answerAppealGroup',
      'archiveAppealMaterial',
      'assignAppeal',
      'assignAppeals',
      'assignComplaint',
      'changeAppealRepresentative',
      'classifyAppealOtherProcedure',
      'classifyComplaint',
      'createAppealGroup',
      'decideComplaint',
      'deleteAppealMaterial',
      'deleteSavedAppealFilter',
      'deleteSavedComplaintFilter',
      'destroyAppealMaterial',
      'discardAppealsEventDelivery',
      'extendAppealTerm',
      'fileComplaint',
      'findAppealOutOfScope',
      'forwardAppeal',
      'leaveAppealAnonymous',
      'markAppealRepeated',
      'permitAppealMaterialDisclosure',
      'rebuildAppealsProjections',
      'recordAppealFindings',
      'refuseLateComplaint',
      'registerAppeal',
      'registerAppeals',
      'removeAppealsFromGroup',
      'replayAppealsEventDelivery',
      'replayDeadAppealsEventDeliveries',
      'requestComplaintRestoration',
      'resolveAppealConflict',
      'restoreComplaintTerm',
      'saveAppealFilter',
      'saveComplaintFilter',
      'sendAppealNotice',
      'sendComplaintNotice',
      'setAppealParameters',
      'shareAppealMaterial',
      'suspendExecutionOnComplaint',
      'takeComplaintToCourt',
      'takeUpAppeal',
      'takeUpComplaint',
      'terminateRepeatedAppeal',
      'unmarkAppealRepeated',
    ]);
  });
});

describe('an appeal under another procedure', () => {
  const REGIMES = [
    'CRIMINAL_PROCEDURE',
    'CIVIL_PROCEDURE',
    'PENAL_EXECUTIVE',
    'ADMINISTRATIVE_OFFENCES',
    'COUNTER_INTELLIGENCE',
    'OPERATIONAL_SEARCH',
    'ASSET_RETURN_LAW',
    'PROCEDURAL_PETITION',
  ];

  it.each(REGIMES)('[24.9] [10.2.6] leaves Art. 24 for %s, and no due day is left', async (regime) => {
    const { id } = await appeals.register();
    const input = { id, regime, norm: 'Art. 105 of the code' };
    await expect(appeals.step(prosecutor, 'classifyAppealOtherProcedure', input)).resolves.toMatchObject({
      state: 'OTHER_PROCEDURE',
      dueOn: null,
      terms: [],
      closedOn: '2026-03-19',
      allowedActions: [],
    });
  });

  it('[24.9] is not overdue after the day on which it would have been due', async () => {
    const { id } = await appeals.register();
    await appeals.step(prosecutor, 'classifyAppealOtherProcedure', { id, regime: 'CIVIL_PROCEDURE', norm: 'Art. 1' });
    await appeals.setClock('2026-06-01');
    const query = `query ($id: ID!) { appeal(id: $id) { isOverdue regime regimeNorm } }`;
    await expect(appeals.ask(employee, query, { id })).resolves.toEqual({
      appeal: { isOverdue: false, regime: 'CIVIL_PROCEDURE', regimeNorm: 'Art. 1' },
    });
  });

  it('[24.9] is not classified without the norm', async () => {
    const { id } = await appeals.register();
    for (const norm of [undefined, '  ']) {
      const input = { id, regime: 'CRIMINAL_PROCEDURE', norm };
      await expect(appeals.refusedStep(prosecutor, 'classifyAppealOtherProcedure', input)).resolves.toMatchObject({
        reason: 'LEGAL_PROVISION_REQUIRED',
        rule: '24.9',
      });
    }
  });
});

describe('an anonymous appeal', () => {
  it('[24.6.a] is left without consideration: no clock, no notice', async () => {
    const { id } = await appeals.register({ applicant: { kind: 'ANONYMOUS' } });
    await expect(appeals.step(prosecutor, 'leaveAppealAnonymous', { id })).resolves.toMatchObject({
      state: 'NOT_CONSIDERED_ANONYMOUS',
      dueOn: null,
      terms: [],
      notices: [],
      allowedActions: [],
    });
  });

  it('[24.6.a] is one under a false name, once it is said how that was found', async () => {
    const { id } = await appeals.register();
    await expect(appeals.refusedStep(prosecutor, 'leaveAppealAnonymous', { id })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'concealment' },
    });
    const input = { id, concealment: 'Nobody of this name lives at the address given.' };
    await expect(appeals.step(prosecutor, 'leaveAppealAnonymous', input)).resolves.toMatchObject({
      state: 'NOT_CONSIDERED_ANONYMOUS',
      dueOn: null,
      terms: [],
    });
  });
});

describe('a repeated appeal', () => {
  async function answered(input: Readonly<Record<string, unknown>> = {}) {
    const { id } = await appeals.accepted(input);
    return appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
  }

  const end = { hasNewArguments: false };

  it('[24.8] is ended if the earlier one is answered, linked to it, and the applicant is told once', async () => {
    const earlier = await answered();
    const { id } = await appeals.register();
    const input = { id, earlierAppealId: earlier.id, ...end };
    const appeal = await appeals.step(prosecutor, 'terminateRepeatedAppeal', input);
    expect(appeal).toMatchObject({ state: 'TERMINATED_REPEATED', closedOn: '2026-03-19', allowedActions: [] });
    expect(appeal.notices).toMatchObject([{ kind: 'TERMINATED_REPEATED', dueOn: null, isLate: false }]);
    expect(appeal.notices[0]?.text).toContain(earlier.number);
    const query = `query ($id: ID!) { appeal(id: $id) { repeats { number reply { language } } } }`;
    await expect(appeals.ask(employee, query, { id })).resolves.toEqual({
      appeal: { repeats: { number: earlier.number, reply: { language: 'ru' } } },
    });
  });

  it('[24.8] is ended under consideration too, but not once its term is extended', async () => {
    const earlier = await answered();
    const { id } = await appeals.accepted();
    const input = { id, earlierAppealId: earlier.id, ...end };
    await expect(appeals.step(prosecutor, 'terminateRepeatedAppeal', input)).resolves.toMatchObject({
      state: 'TERMINATED_REPEATED',
    });
    const extended = await appeals.accepted();
    const decision = { until: '2026-05-04', reason: 'ESTABLISH_FACTS', reasoning: 'Tenants are to be heard.' };
    await appeals.step(head, 'extendAppealTerm', { id: extended.id, ...decision });
    await expect(
      appeals.refusedStep(prosecutor, 'terminateRepeatedAppeal', { ...input, id: extended.id }),
    ).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '24.8' });
  });

  it('[24.8] is not ended while the earlier one has no reply', async () => {
    const earlier = await appeals.accepted();
    const { id } = await appeals.register();
    await expect(
      appeals.refusedStep(prosecutor, 'terminateRepeatedAppeal', { id, earlierAppealId: earlier.id, ...end }),
    ).resolves.toMatchObject({ reason: 'PREVIOUS_REPLY_MISSING', rule: '24.8', details: { earlier: earlier.number } });
  });

  it('[24.8] is not ended if it brings a new argument', async () => {
    const earlier = await answered();
    const { id } = await appeals.register();
    const input = { id, earlierAppealId: earlier.id, hasNewArguments: true };
    await expect(appeals.refusedStep(prosecutor, 'terminateRepeatedAppeal', input)).resolves.toMatchObject({
      reason: 'NEW_ARGUMENTS_PRESENT',
      rule: '24.8',
    });
  });

  it("[24.8] does not repeat itself, a later one, or another applicant's", async () => {
    const others = await appeals.register({ channel: 'PORTAL' }, applicant('one'));
    await appeals.step(prosecutor, 'acceptAppeal', { id: others.id, ...FIRST_GROUND });
    await appeals.step(prosecutor, 'answerAppeal', { id: others.id, ...REPLY });
    const own = await appeals.register({ channel: 'PORTAL' }, applicant('two'));
    const later = await answered();
    const early = await appeals.register({ receivedOn: '2026-03-02' });
    for (const [id, earlierAppealId] of [
      [own.id, others.id],
      [own.id, own.id],
      [early.id, later.id],
    ]) {
      const input = { id, earlierAppealId, ...end };
      await expect(appeals.refusedStep(prosecutor, 'terminateRepeatedAppeal', input)).resolves.toMatchObject({
        reason: 'PREVIOUS_REPLY_MISSING',
      });
    }
  });

  it('[24.8] [3.4] is not compared with an appeal that the prosecutor may not see', async () => {
    const earlier = await answered();
    const stranger = officer(ELSEWHERE);
    const { id } = await appeals.register({ officeId: stranger.posts[0]?.officeId }, stranger);
    await expect(
      appeals.refusedStep(stranger, 'terminateRepeatedAppeal', { id, earlierAppealId: earlier.id, ...end }),
    ).resolves.toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Appeal' } });
  });
});
