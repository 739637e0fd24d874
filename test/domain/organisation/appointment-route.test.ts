import { describe, expect, it } from '@jest/globals';
import {
  type PersonnelAct,
  requireRoute,
  type RoutedPost,
} from '../../../subgraphs/organisation/domain/appointment-route';
import { refusal } from './refusal';

const LINE: RoutedPost = { officeKind: 'DISTRICT', kind: 'PROSECUTOR', needsAgreement: false };
const AGREED: RoutedPost = { ...LINE, needsAgreement: true };

describe('whose act fills or ends a post', () => {
  const act = (issuedBy: PersonnelAct['issuedBy'], consentReference: string | null = null): PersonnelAct => ({
    issuedBy,
    consentReference,
  });
  const head = (officeKind: RoutedPost['officeKind']): RoutedPost => ({
    officeKind,
    kind: 'HEAD',
    needsAgreement: false,
  });
  const general: RoutedPost = { officeKind: 'GENERAL', kind: 'PROSECUTOR_GENERAL', needsAgreement: false };
  const deputy: RoutedPost = { officeKind: 'GENERAL', kind: 'DEPUTY_PROSECUTOR_GENERAL', needsAgreement: false };

  it.each([
    [
      '[8.1.1.a] the Prosecutor General without the Senate',
      general,
      'APPOINT',
      act('PRESIDENT'),
      ['SENATE_CONSENT_REQUIRED', '8.1.1.a'],
    ],
    ['[8.1.1.a] the Prosecutor General with the Senate', general, 'APPOINT', act('PRESIDENT', 'S-1'), null],
    ['the Prosecutor General is dismissed without the Senate', general, 'DISMISS', act('PRESIDENT'), null],
    [
      '[8.3] a deputy by the Prosecutor General',
      deputy,
      'APPOINT',
      act('PROSECUTOR_GENERAL'),
      ['WRONG_AUTHORITY', '8.3'],
    ],
    ['[8.3] a deputy by the President', deputy, 'DISMISS', act('PRESIDENT'), null],
    [
      '[9.5] the head of a department without a submission',
      head('DEPARTMENT'),
      'DISMISS',
      act('PRESIDENT'),
      ['PERSONNEL_SUBMISSION_REQUIRED', '9.5'],
    ],
    ['[9.5] the head of a department on a submission', head('DEPARTMENT'), 'APPOINT', act('PRESIDENT', 'P-1'), null],
    [
      '[9.6] a regional prosecutor without consent',
      head('REGIONAL'),
      'DISMISS',
      act('PROSECUTOR_GENERAL'),
      ['PRESIDENT_CONSENT_REQUIRED', '9.6'],
    ],
    [
      '[9.6] the Chief Military Prosecutor without consent',
      head('CHIEF_MILITARY'),
      'APPOINT',
      act('PROSECUTOR_GENERAL'),
      ['PRESIDENT_CONSENT_REQUIRED', '9.6'],
    ],
    ['[9.6] a regional prosecutor with consent', head('REGIONAL'), 'APPOINT', act('PROSECUTOR_GENERAL', 'C-1'), null],
    [
      '[16.1] a district prosecutor by the regional one',
      head('DISTRICT'),
      'APPOINT',
      act('HEAD_OF_BODY'),
      ['WRONG_AUTHORITY', '16.1'],
    ],
    ['[16.1] a city prosecutor by the Prosecutor General', head('CITY'), 'APPOINT', act('PROSECUTOR_GENERAL'), null],
    ['[9.22.d] a garrison head follows the internal act', head('MILITARY'), 'APPOINT', act('HEAD_OF_BODY'), null],
    ['[9.22.d] a line prosecutor follows the internal act', LINE, 'DISMISS', act('HEAD_OF_BODY'), null],
    [
      '[9.22.d] a post without the agreement it needs',
      AGREED,
      'APPOINT',
      act('HEAD_OF_BODY'),
      ['AGREEMENT_REQUIRED', '9.22.d'],
    ],
    ['[9.22.d] a post with the agreement it needs', AGREED, 'APPOINT', act('HEAD_OF_BODY', 'A-1'), null],
    ['[9.22.d] a dismissal needs no agreement', AGREED, 'DISMISS', act('HEAD_OF_BODY'), null],
  ] as const)('%s', (_, post, step, given, expected) => {
    expect(refusal(() => requireRoute(post, step, given))).toEqual(expected);
  });
});
