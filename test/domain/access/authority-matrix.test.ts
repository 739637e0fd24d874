import { describe, expect, it } from '@jest/globals';
import { findAuthority, requirePower } from '../../../platform/access/authority';
import { holderOf } from '../../../platform/access/holders';
import { type Power, POWERS } from '../../../platform/access/powers';
import type { Viewer } from '../../../platform/access/viewer';
import { DomainError } from '../../../platform/errors/domain-error';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { agencyOfficial, applicant, officer, publicViewer } from '../../support/viewers';

/** The columns of the authority matrix, each with a person who stands in it. */
const COLUMNS: Readonly<Record<string, Viewer>> = {
  PG: officer('gpo', 'PROSECUTOR_GENERAL'),
  DepPG: officer('gpo', 'DEPUTY_PROSECUTOR_GENERAL'),
  Statistics: officer('clsa', 'HEAD'),
  Asset: officer('asset-recovery', 'HEAD'),
  Military: officer('military', 'HEAD'),
  Transport: officer('transport-kz-71', 'HEAD'),
  Regional: officer('region-kz-71', 'HEAD'),
  DepRegional: officer('region-kz-71', 'DEPUTY_HEAD'),
  District: officer('district-kz-71-esil', 'HEAD'),
  DepDistrict: officer('district-kz-71-esil', 'DEPUTY_HEAD'),
  Other: officer('district-kz-71-esil', 'PROSECUTOR'),
  Employee: officer('district-kz-71-esil', 'EMPLOYEE'),
};

/** The matrix of section 21 of the life cycles, transcribed by hand: who holds the power over the own office's records. */
const MATRIX: Readonly<Partial<Record<Power, string>>> = {
  APPOINT_CHECKS: 'PG DepPG Statistics Military Transport Regional District',
  AGREE_TO_BUSINESS_CHECKS: 'PG',
  INTRODUCE_ACTS: 'PG DepPG Statistics Asset Military Transport Regional DepRegional District DepDistrict Other',
  SUSPEND_PROTESTED_ACTS: 'PG DepPG Military Transport Regional District',
  SHORT_SUSPENSION: 'PG DepPG Statistics Asset Military Transport Regional DepRegional District DepDistrict Other',
  ISSUE_PUBLIC_ADDRESS: 'PG DepPG Military Transport Regional District',
  ORDER_FORCED_DELIVERY: 'PG DepPG Statistics Asset Military Transport Regional DepRegional District DepDistrict',
  RESOLVE_CONFLICTS: 'PG DepPG Statistics Asset Military Transport Regional DepRegional District DepDistrict Other',
  EXTEND_APPEALS: 'PG DepPG Statistics Asset Military Transport Regional DepRegional District DepDistrict',
  SUBMIT_ON_IMMUNITY: 'PG',
};

const ownOffice = (viewer: Viewer): string => viewer.posts[0]?.officeId ?? '';

function refusalFor(viewer: Viewer, power: Power, officeId: string): DomainError {
  try {
    requirePower(viewer, power, officeId);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('authority matrix', () => {
  for (const [power, holders] of Object.entries(MATRIX) as [Power, string][]) {
    it(`[${POWERS[power].rule}] ${power} is held by exactly: ${holders}`, () => {
      const held = Object.entries(COLUMNS)
        .filter(([, viewer]) => findAuthority(viewer, power, ownOffice(viewer)) !== null)
        .map(([column]) => column);
      expect(held.join(' ')).toBe(holders);
    });
  }

  it('gives deputies of military bodies what other prosecutors hold, and the extension of an appeal', () => {
    const deputy = officer('military', 'DEPUTY_HEAD');
    expect(deputy.posts.map(holderOf)).toEqual(['DEPUTY_HEAD_OF_OTHER_BODY']);
    expect(findAuthority(deputy, 'EXTEND_APPEALS', ownOffice(deputy))).not.toBeNull();
    expect(findAuthority(deputy, 'ORDER_FORCED_DELIVERY', ownOffice(deputy))).toBeNull();
  });

  it('[5.2.3] lets a superior act for a lower office, never the other way round or sideways', () => {
    const esil = officeIdOf('district-kz-71-esil');
    expect(findAuthority(officer('region-kz-71', 'HEAD'), 'EXTEND_APPEALS', esil)?.basis).toBe('SUPERIOR');
    expect(findAuthority(officer('district-kz-71-esil', 'HEAD'), 'EXTEND_APPEALS', esil)?.basis).toBe('OWN');
    expect(findAuthority(officer('district-kz-71-nura', 'HEAD'), 'EXTEND_APPEALS', esil)).toBeNull();
    expect(findAuthority(officer('region-kz-75', 'HEAD'), 'EXTEND_APPEALS', esil)).toBeNull();
    expect(
      findAuthority(officer('district-kz-71-esil', 'HEAD'), 'EXTEND_APPEALS', officeIdOf('region-kz-71')),
    ).toBeNull();
  });

  it('[3.2] refuses everyone outside the prosecution system as interference', () => {
    const esil = officeIdOf('district-kz-71-esil');
    for (const viewer of [agencyOfficial('akimat-kz-71', 'HEAD'), applicant(), publicViewer]) {
      expect(refusalFor(viewer, 'INTRODUCE_ACTS', esil)).toMatchObject({
        reason: 'INTERFERENCE_FORBIDDEN',
        rule: '3.2',
      });
    }
  });

  it('[32.2.i] refuses the signature of other employees, naming the rule', () => {
    const employee = officer('district-kz-71-esil', 'EMPLOYEE');
    expect(refusalFor(employee, 'INTRODUCE_ACTS', ownOffice(employee))).toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
      rule: '32.2.i',
    });
  });

  it('[9.11.a] takes a delegated power for the office it is given for, unless it may not be delegated', () => {
    const esil = officeIdOf('district-kz-71-esil');
    const delegated = (power: Power): Viewer => ({
      ...officer('district-kz-71-nura', 'PROSECUTOR'),
      delegations: [{ power, officeId: esil, act: '12-a' }],
    });
    expect(findAuthority(delegated('EXTEND_APPEALS'), 'EXTEND_APPEALS', esil)?.basis).toBe('DELEGATED');
    expect(findAuthority(delegated('EXTEND_APPEALS'), 'EXTEND_APPEALS', officeIdOf('region-kz-71'))).toBeNull();
    expect(findAuthority(delegated('SUBMIT_ON_IMMUNITY'), 'SUBMIT_ON_IMMUNITY', esil)).toBeNull();
  });
});
