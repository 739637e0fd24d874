import { describe, expect, it } from '@jest/globals';
import { findAuthority, requirePower } from '../../../platform/access/authority';
import type { Power } from '../../../platform/access/powers';
import type { Viewer } from '../../../platform/access/viewer';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import {
  acting,
  agencyOfficial,
  applicant,
  delegation,
  officer,
  publicViewer,
  successorOf,
} from '../../support/viewers';
import { refusalOf } from '../calendar/refusal-of';

const esil = officeIdOf('district-kz-71-esil');
const region = officer('region-kz-71', 'HEAD');

describe('on whose power a step rests', () => {
  it('[5.2.3] lets a superior act for a lower office, never the other way round or sideways', () => {
    expect(findAuthority(region, 'EXTEND_APPEALS', esil)).toMatchObject({
      basis: 'SUPERIOR',
      exercisedPowerOf: esil,
      officeId: officeIdOf('region-kz-71'),
    });
    const district = officer('district-kz-71-esil', 'HEAD');
    expect(findAuthority(district, 'EXTEND_APPEALS', esil)?.basis).toBe('OWN');
    expect(findAuthority(district, 'EXTEND_APPEALS', officeIdOf('region-kz-71'))).toBeNull();
    for (const stranger of [officer('district-kz-71-nura', 'HEAD'), officer('region-kz-75', 'HEAD')])
      expect(findAuthority(stranger, 'EXTEND_APPEALS', esil)).toBeNull();
  });

  it('[5.2.3] [5.2.a] knows heads as superiors, not their deputies and line prosecutors', () => {
    for (const kind of ['DEPUTY_HEAD', 'PROSECUTOR'] as const)
      expect(findAuthority(officer('region-kz-71', kind), 'CONSIDER_APPEALS', esil)).toBeNull();
    expect(findAuthority(officer('gpo', 'PROSECUTOR'), 'CONSIDER_APPEALS', esil)).toBeNull();
    expect(findAuthority(officer('gpo', 'DEPUTY_PROSECUTOR_GENERAL'), 'CONSIDER_APPEALS', esil)?.basis).toBe(
      'SUPERIOR',
    );
  });

  it("[5.2.3] asks a superior for the necessity of exercising a lower prosecutor's power", () => {
    const missing = refusalOf(() => requirePower(acting(region), 'EXTEND_APPEALS', esil));
    expect(missing).toMatchObject({ reason: 'REASONS_REQUIRED', rule: '5.2.3', details: { exercisedPowerOf: esil } });
    expect(requirePower(acting(region, 'The head is ill'), 'EXTEND_APPEALS', esil).basis).toBe('SUPERIOR');
  });

  it('[5.2.3] asks for no necessity where the article gives the power over lower offices to the superior', () => {
    expect(requirePower(acting(region), 'ADMINISTER_PERSONNEL', esil).basis).toBe('OWN');
    const general = officer('gpo', 'PROSECUTOR_GENERAL');
    expect(requirePower(acting(general), 'AGREE_TO_BUSINESS_CHECKS', esil).basis).toBe('OWN');
    expect(findAuthority(region, 'INTRODUCE_ACTS', esil, { isOfSuperiors: true })?.basis).toBe('OWN');
  });

  it("[5.2.3] lifts no personal limit: nobody chairs a council in another head's place", () => {
    const general = officer('gpo', 'PROSECUTOR_GENERAL');
    expect(findAuthority(general, 'CHAIR_COORDINATING_COUNCIL', officeIdOf('region-kz-71'))).toBeNull();
    expect(findAuthority(general, 'CHAIR_COORDINATING_COUNCIL', officeIdOf('gpo'))?.basis).toBe('OWN');
  });

  it('[5.5] is the own post of whoever serves in the office that has taken another over', () => {
    const nura = officeIdOf('district-kz-71-nura');
    for (const kind of ['HEAD', 'PROSECUTOR'] as const) {
      const heir = officer('district-kz-71-nura', kind);
      expect(findAuthority(heir, 'CONSIDER_APPEALS', esil)).toBeNull();
      const own = findAuthority(successorOf(heir, esil), 'CONSIDER_APPEALS', esil);
      expect(own).toMatchObject({ basis: 'OWN', officeId: nura });
    }
    const colleague = successorOf(officer('district-kz-71-nura', 'PROSECUTOR'), esil);
    expect(findAuthority(colleague, 'EXTEND_APPEALS', esil)).toBeNull();
  });

  it('[3.2] refuses everyone outside the prosecution system as interference', () => {
    for (const viewer of [agencyOfficial('akimat-kz-71', 'HEAD'), applicant(), publicViewer]) {
      expect(refusalOf(() => requirePower(acting(viewer), 'INTRODUCE_ACTS', esil))).toMatchObject({
        reason: 'INTERFERENCE_FORBIDDEN',
        rule: '3.2',
      });
    }
  });

  it('[9.11.a] [9.11.b] takes a delegated power for the offices it is given for, unless it may not be delegated', () => {
    const nura = officer('district-kz-71-nura', 'PROSECUTOR');
    const delegated = (power: Power, offices: readonly string[] | null = [esil]): Viewer => ({
      ...nura,
      delegations: [delegation(power, offices)],
    });
    expect(findAuthority(delegated('EXTEND_APPEALS'), 'EXTEND_APPEALS', esil)).toMatchObject({
      basis: 'DELEGATED',
      delegation: '12-a',
    });
    expect(findAuthority(delegated('EXTEND_APPEALS'), 'EXTEND_APPEALS', officeIdOf('region-kz-71'))).toBeNull();
    expect(findAuthority(delegated('EXTEND_APPEALS', null), 'EXTEND_APPEALS', officeIdOf('gpo'))).not.toBeNull();
    expect(findAuthority(delegated('SUBMIT_ON_IMMUNITY'), 'SUBMIT_ON_IMMUNITY', esil)).toBeNull();
  });

  it('[9.11.a] [10.1.a] gives an employee nothing by a delegation', () => {
    const employee = {
      ...officer('district-kz-71-esil', 'EMPLOYEE'),
      delegations: [delegation('INTRODUCE_ACTS', [esil])],
    };
    expect(findAuthority(employee, 'INTRODUCE_ACTS', esil)).toBeNull();
  });

  it('[5.2.3] [9.11.a] prefers the delegated power to that of a lower prosecutor', () => {
    const both = { ...region, delegations: [delegation('EXTEND_APPEALS', [esil])] };
    expect(requirePower(acting(both), 'EXTEND_APPEALS', esil).basis).toBe('DELEGATED');
  });
});
