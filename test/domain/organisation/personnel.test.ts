import { describe, expect, it } from '@jest/globals';
import { POST_KINDS } from '../../../platform/access/viewer';
import { classOfPost, isProsecutor, serviceRegimeOf } from '../../../subgraphs/organisation/domain/personnel';

const PROSECUTOR = {
  personnelClass: 'PROSECUTOR',
  isCitizen: true,
  rankCode: 'COUNSELLOR',
  isInService: true,
} as const;

describe('the status of a prosecutor', () => {
  it('[44.2.a] needs class, citizenship, service and rank, all four', () => {
    expect(isProsecutor(PROSECUTOR)).toBe(true);
    expect(isProsecutor({ ...PROSECUTOR, personnelClass: 'OTHER_EMPLOYEE' })).toBe(false);
  });

  it.each([
    ['citizenship', { isCitizen: false }],
    ['service', { isInService: false }],
    ['rank', { rankCode: null }],
  ])('[44.2.b] ends with the loss of %s', (_, loss) => {
    expect(isProsecutor({ ...PROSECUTOR, ...loss })).toBe(false);
  });

  it('[44.1] every kind of post belongs to exactly one class of personnel, and only EMPLOYEE to other employees', () => {
    const employees = POST_KINDS.filter((kind) => classOfPost(kind) === 'OTHER_EMPLOYEE');
    expect(employees).toEqual(['EMPLOYEE']);
  });
});

describe('service regimes', () => {
  it.each([
    ['[44.5] a prosecutor of a district office', 'PROSECUTOR', null, 'TERRITORIAL', 'LAW_ENFORCEMENT'],
    ['[44.6.a] a prosecutor of a military office', 'PROSECUTOR', null, 'MILITARY', 'MILITARY'],
    ['[44.6.a] a serviceman of sergeant rank', 'OTHER_EMPLOYEE', 'PRIVATE_OR_SERGEANT', 'MILITARY', 'MILITARY'],
    [
      '[44.7] an administrative civil servant',
      'OTHER_EMPLOYEE',
      'ADMINISTRATIVE_CIVIL_SERVANT',
      'TERRITORIAL',
      'CIVIL_SERVICE',
    ],
    [
      '[44.7] a civil employee, for whom the law names no regime',
      'OTHER_EMPLOYEE',
      'CIVIL_EMPLOYEE',
      'MILITARY',
      'LABOUR_LAW',
    ],
  ] as const)('%s', (_, personnelClass, category, sphere, expected) => {
    expect(serviceRegimeOf(personnelClass, category, sphere)).toBe(expected);
  });
});
