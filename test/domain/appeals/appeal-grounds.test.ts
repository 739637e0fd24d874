import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ApplicantKind } from '../../../subgraphs/appeals/domain/appeal';
import { type AppealFacts, NO_FACTS } from '../../../subgraphs/appeals/domain/appeal-facts';
import {
  type Acceptance,
  type AppealGround,
  GROUNDS,
  priorityOf,
  requireGround,
} from '../../../subgraphs/appeals/domain/appeal-grounds';
import { readLawTable } from '../../../platform/law/table';
import { localDate } from '../../../platform/calendar/local-date';

const ALL = Object.keys(GROUNDS) as AppealGround[];
const KINDS: readonly ApplicantKind[] = ['PERSON', 'BUSINESS', 'STATE_BODY', 'ORGANISATION', 'GROUP', 'ANONYMOUS'];

const facts: fc.Arbitrary<AppealFacts> = fc.record({
  protectedGroup: fc.constantFrom(null, 'UNABLE_TO_PROTECT', 'MINORS', 'INDEFINITE_CIRCLE'),
  body: fc.constantFrom(null, { name: 'A school', agencyId: null }),
  hasNoCompetentBody: fc.boolean(),
  failure: fc.constantFrom(null, { kind: 'SILENCE', on: localDate('2026-03-01'), description: 'No reply.' }),
  overrideReasons: fc.constantFrom(null, 'Known from the press.'),
  assignment: fc.constantFrom(null, { number: '15-7', on: localDate('2026-03-01') }),
  anonymousException: fc.constant(null),
  concealment: fc.constant(null),
});

const acceptances: fc.Arbitrary<Acceptance> = fc.record({
  applicantKind: fc.constantFrom(...KINDS),
  facts,
  isByHead: fc.boolean(),
});

/** What each ground needs, said once more and otherwise than in the table. */
const HOLDS: Readonly<Record<AppealGround, (acceptance: Acceptance) => boolean>> = {
  VULNERABLE_OR_INDEFINITE: (given) => given.facts.protectedGroup !== null,
  BODY_FAILED_OR_ABSENT: ({ facts: given, isByHead }) => {
    if (given.hasNoCompetentBody) return true;
    if (given.body === null) return false;
    return given.failure !== null || (isByHead && given.overrideReasons !== null);
  },
  BUSINESS_INTERFERENCE: (given) => given.applicantKind === 'BUSINESS',
  CONSTITUTIONAL_OR_SECURITY_THREAT: () => true,
  HARM_TO_LIFE_OR_HEALTH: () => true,
  PRESIDENT_ASSIGNMENT: (given) => given.facts.assignment !== null,
  PROSECUTOR_GENERAL_ASSIGNMENT: (given) => given.facts.assignment !== null,
};

describe('the grounds of an appeal', () => {
  it('[24.1.a] are seven', () => {
    expect(ALL).toHaveLength(7);
  });

  it('[24.1.1] [24.1.2] [24.1.3] [24.1.4] [24.1.6] hold exactly when their facts are there, whoever accepts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), acceptances, (ground, acceptance) => {
        const take = () => requireGround(ground, acceptance);
        if (HOLDS[ground](acceptance)) expect(take()).toBe(ground);
        else expect(take).toThrow(expect.objectContaining({ code: 'PRECONDITION_FAILED', rule: GROUNDS[ground].rule }));
      }),
      { numRuns: 500 },
    );
  });

  it('refuse with reasons that the ledger of refusals has for their rules', () => {
    const refusals = readLawTable('refusals.tsv', ['code', 'rules']);
    const nothing: Acceptance = { applicantKind: 'PERSON', facts: NO_FACTS, isByHead: false };
    for (const ground of [null, ...ALL]) {
      try {
        requireGround(ground, nothing);
      } catch (error) {
        const { reason, rule } = error as { reason: string; rule: string };
        expect(refusals.find(({ code }) => code === reason)?.rules.split(',')).toContain(rule);
      }
    }
  });

  it('[24.1.4] [24.6.b] give high priority to threats, to harm, and to every anonymous appeal', () => {
    const high = ALL.filter((ground) => priorityOf(ground, 'PERSON') === 'HIGH');
    expect(high.sort()).toEqual(['CONSTITUTIONAL_OR_SECURITY_THREAT', 'HARM_TO_LIFE_OR_HEALTH']);
    expect(ALL.every((ground) => priorityOf(ground, 'ANONYMOUS') === 'HIGH')).toBe(true);
  });
});
