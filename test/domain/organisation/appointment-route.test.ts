import { describe, expect, it } from '@jest/globals';
import {
  type PersonnelAct,
  requireRelease,
  requireRoute,
  type RoutedPost,
} from '../../../subgraphs/organisation/domain/appointment-route';
import { localDate } from '../../../platform/calendar/local-date';
import { refusal } from './refusal';

const LINE: RoutedPost = { officeKind: 'DISTRICT', kind: 'PROSECUTOR', needsAgreement: false };
const AGREED: RoutedPost = { ...LINE, needsAgreement: true };

describe('whose act fills or ends a post', () => {
  const act = (issuedBy: PersonnelAct['issuedBy'], consentReference: string | null = null): PersonnelAct => ({
    issuedBy,
    actOn: localDate('2024-09-10'),
    consentReference,
    consentOn: null,
    submittedOn: null,
  });
  const senate = (consentOn: string): PersonnelAct => ({
    ...act('PRESIDENT', 'S-1'),
    consentOn: localDate(consentOn),
  });
  const submitted = (submittedOn: string): PersonnelAct => ({
    ...act('PRESIDENT'),
    submittedOn: localDate(submittedOn),
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
    [
      '[8.1.1.a] the Prosecutor General with the Senate of an unknown day',
      general,
      'APPOINT',
      act('PRESIDENT', 'S-1'),
      ['SENATE_CONSENT_REQUIRED', '8.1.1.a'],
    ],
    [
      '[8.1.1.a] the Prosecutor General with the Senate after the act',
      general,
      'APPOINT',
      senate('2024-09-11'),
      ['SENATE_CONSENT_REQUIRED', '8.1.1.a'],
    ],
    ['[8.1.1.a] the Prosecutor General with the Senate', general, 'APPOINT', senate('2024-09-10'), null],
    ['[8.1.2] the Prosecutor General is dismissed without the Senate', general, 'DISMISS', act('PRESIDENT'), null],
    [
      '[8.1.2] the Prosecutor General dismissed by another act',
      general,
      'DISMISS',
      act('PROSECUTOR_GENERAL'),
      ['WRONG_AUTHORITY', '8.1.2'],
    ],
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
    ['[9.5] the head of a department on a submission', head('DEPARTMENT'), 'APPOINT', submitted('2024-09-10'), null],
    [
      '[9.5] the head of a department on a later submission',
      head('DEPARTMENT'),
      'APPOINT',
      submitted('2024-09-11'),
      ['PERSONNEL_SUBMISSION_REQUIRED', '9.5'],
    ],
    [
      '[8.3] the first deputy by the Prosecutor General',
      { ...deputy, kind: 'FIRST_DEPUTY_PROSECUTOR_GENERAL' },
      'APPOINT',
      act('PROSECUTOR_GENERAL'),
      ['WRONG_AUTHORITY', '8.3'],
    ],
    [
      '[9.22.d] acting as a district prosecutor by the head of a body',
      { ...head('DISTRICT'), isActing: true },
      'APPOINT',
      act('HEAD_OF_BODY'),
      ['WRONG_AUTHORITY', '9.22.d'],
    ],
    [
      '[9.22.d] acting as a regional prosecutor without consent',
      { ...head('REGIONAL'), isActing: true },
      'APPOINT',
      act('PROSECUTOR_GENERAL'),
      null,
    ],
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

  it.each([
    ['[9.6] a regional prosecutor by order without consent', head('REGIONAL'), act('PROSECUTOR_GENERAL'), '9.6'],
    ['[9.6] a regional prosecutor by an act of the President', head('REGIONAL'), act('PRESIDENT'), null],
    [
      '[9.5] the head of a department by the President without a submission',
      head('DEPARTMENT'),
      act('PRESIDENT'),
      '9.5',
    ],
    ['[16.1] a district prosecutor by the head of a body', head('DISTRICT'), act('HEAD_OF_BODY'), '16.1'],
  ] as const)('%s is moved to another post', (_, post, given, rule) => {
    expect(refusal(() => requireRelease(post, given))?.[1] ?? null).toBe(rule);
  });
});
