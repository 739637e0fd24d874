import { describe, expect, it } from '@jest/globals';
import { OFFICE_KINDS } from '../../../platform/access/viewer';
import {
  type Candidate,
  type OpenPost,
  requireFitness,
  requireVacancy,
} from '../../../subgraphs/organisation/domain/appointment-guards';
import { classOfPost } from '../../../subgraphs/organisation/domain/personnel';
import { postKindsOf } from '../../../subgraphs/organisation/domain/posts-of-office';
import { refusal } from './refusal';

const CANDIDATE: Candidate = { personnelClass: 'PROSECUTOR', category: null, isCitizen: true, rankScale: 'CLASS' };
const SERVANT: Candidate = {
  ...CANDIDATE,
  personnelClass: 'OTHER_EMPLOYEE',
  category: 'ADMINISTRATIVE_CIVIL_SERVANT',
  rankScale: null,
};
const POST: OpenPost = {
  officeKind: 'DISTRICT',
  officeSphere: 'TERRITORIAL',
  kind: 'PROSECUTOR',
  holderId: null,
  isRanked: true,
};

describe('who may be appointed', () => {
  it.each([
    ['[44.2.a] a citizen with a class rank', CANDIDATE, POST, null],
    ['[44.2.a] no citizen', { ...CANDIDATE, isCitizen: false }, POST, ['CITIZENSHIP_REQUIRED', '44.2.a']],
    ['[44.2.a] no rank', { ...CANDIDATE, rankScale: null }, POST, ['RANK_REQUIRED', '44.2.a']],
    ['[44.3] a civil servant as a prosecutor', SERVANT, POST, ['PERSONNEL_CATEGORY_MISMATCH', '44.3']],
    [
      '[44.3] a sergeant as a head',
      { ...SERVANT, category: 'PRIVATE_OR_SERGEANT' },
      { ...POST, kind: 'HEAD' },
      ['PERSONNEL_CATEGORY_MISMATCH', '44.3'],
    ],
    [
      '[44.3] a prosecutor as an other employee',
      CANDIDATE,
      { ...POST, kind: 'EMPLOYEE' },
      ['PERSONNEL_CATEGORY_MISMATCH', '44.3'],
    ],
    [
      '[44.3] a civil servant without citizenship as an other employee',
      { ...SERVANT, isCitizen: false },
      { ...POST, kind: 'EMPLOYEE' },
      null,
    ],
    [
      '[44.6.a] a class rank in a military office',
      CANDIDATE,
      { ...POST, officeSphere: 'MILITARY' },
      ['RANK_TYPE_MISMATCH', '44.6.a'],
    ],
    [
      '[44.6.a] a military rank in a district office',
      { ...CANDIDATE, rankScale: 'MILITARY' },
      POST,
      ['RANK_TYPE_MISMATCH', '44.6.a'],
    ],
  ] as const)('%s', (_, candidate, post, expected) => {
    expect(refusal(() => requireFitness(candidate, post))).toEqual(expected);
  });

  it('[15.1] [7.1] the post of a head has one holder; the Prosecutor General rests on his own rule', () => {
    expect(refusal(() => requireVacancy({ ...POST, kind: 'HEAD' }))).toBeNull();
    expect(refusal(() => requireVacancy({ ...POST, kind: 'HEAD', holderId: 'someone' }))).toEqual([
      'POSITION_OCCUPIED',
      '15.1',
    ]);
    const general: OpenPost = { ...POST, officeKind: 'GENERAL', kind: 'PROSECUTOR_GENERAL', holderId: 'someone' };
    expect(refusal(() => requireVacancy(general))).toEqual(['POSITION_OCCUPIED', '7.1']);
  });

  it('[7.1] the head post of the root is that of the Prosecutor General and nothing else', () => {
    const headed = OFFICE_KINDS.filter((kind) => postKindsOf(kind).includes('PROSECUTOR_GENERAL'));
    expect(headed).toEqual(['GENERAL']);
    expect(postKindsOf('GENERAL')).not.toContain('HEAD');
  });

  it('[5.6] a supporting organisation has no post of a prosecutor', () => {
    expect(postKindsOf('SUPPORTING_ORGANISATION').map(classOfPost)).toEqual(['OTHER_EMPLOYEE']);
  });
});
