import { describe, expect, it } from '@jest/globals';
import { findAuthority, refusePower } from '../../../platform/access/authority';
import { holderOf } from '../../../platform/access/holders';
import { conditionOf, isDelegable, type Power, POWERS, rowOf } from '../../../platform/access/powers';
import type { Viewer } from '../../../platform/access/viewer';
import { officer } from '../../support/viewers';
import { refusalOf } from '../calendar/refusal-of';

/** The columns of section 21 of the life cycles, each with a person who stands in it. */
const COLUMNS: readonly (readonly [name: string, viewers: readonly Viewer[]])[] = [
  ['Prosecutor General', [officer('gpo', 'PROSECUTOR_GENERAL')]],
  ['deputy Prosecutor General', [officer('gpo', 'DEPUTY_PROSECUTOR_GENERAL')]],
  ['head of statistics', [officer('clsa', 'HEAD'), officer('clsa-kz-71', 'HEAD')]],
  ['head of asset recovery', [officer('asset-recovery', 'HEAD')]],
  ['head of military or transport', [officer('military', 'HEAD'), officer('transport-kz-71', 'HEAD')]],
  ['regional', [officer('region-kz-71', 'HEAD')]],
  ['deputy regional', [officer('region-kz-71', 'DEPUTY_HEAD')]],
  ['district', [officer('district-kz-71-esil', 'HEAD')]],
  ['deputy district', [officer('district-kz-71-esil', 'DEPUTY_HEAD')]],
  ['other prosecutor', [officer('district-kz-71-esil', 'PROSECUTOR')]],
  ['other employee', [officer('district-kz-71-esil', 'EMPLOYEE')]],
];

/**
 * Section 21 of the life cycles, typed from its table row by row: `+`, `-`, or what the cell says. PG, deputies, statistics, asset
 * recovery, military and transport, regional and deputies, district and deputies, other prosecutors, other employees.
 */
const SECTION_21: readonly (readonly [power: Power, cells: string])[] = [
  ['APPOINT_CHECKS', '+ + OWN_FIELD - + + - + - - -'],
  ['INTRODUCE_ACTS', '+ + + OWN_LAW + + + + + WITHIN_COMPETENCE -'],
  ['SUSPEND_PROTESTED_ACTS', '+ + - - + + - + - - -'],
  ['SHORT_SUSPENSION', '+ + + + + + + + + + -'],
  ['ISSUE_PUBLIC_ADDRESS', '+ + - - + + - + - - -'],
  ['ORDER_FORCED_DELIVERY', '+ + + + + + + + + - -'],
  ['EXTEND_APPEALS', '+ + + + + + + + + - -'],
  ['PROTEST_JUDICIAL_ACTS', '+ PER_CODE - - PER_CODE PER_CODE - PER_CODE - - -'],
  ['SUBMIT_ON_IMMUNITY', '+ - - - - - - - - - -'],
  ['ISSUE_ORDERS', '+ DELEGATED DELEGATED DELEGATED DELEGATED + - - - - -'],
  ['ISSUE_DISPOSITIONS', '+ DELEGATED DELEGATED DELEGATED DELEGATED + - + - - -'],
  ['ISSUE_SERVICE_CERTIFICATES', 'TO_SUBORDINATES - + + + + - + - - -'],
];

const ownOffice = (viewer: Viewer): string => viewer.posts[0]?.officeId ?? '';

/** What the platform's table says for a person of a column, in the words of the section's cells. */
function cellOf(power: Power, viewer: Viewer): string {
  const [post] = viewer.posts;
  if (!post || findAuthority(viewer, power, post.officeId) === null) return '-';
  return conditionOf(power, holderOf(post)) ?? '+';
}

describe('authority matrix', () => {
  for (const [power, cells] of SECTION_21) {
    const { rule } = rowOf(power);
    for (const [index, expected] of cells.split(' ').entries()) {
      const [column, viewers] = COLUMNS[index] ?? ['', []];
      it(`[${rule}] ${power} for the ${column}: ${expected}`, () => {
        // What the section leaves to a delegation is not given by the post, and can be delegated.
        const given = expected === 'DELEGATED' ? '-' : expected;
        for (const viewer of viewers) expect(cellOf(power, viewer)).toBe(given);
        if (expected === 'DELEGATED') expect(isDelegable(power)).toBe(true);
      });
    }
  }

  it('[32.2.i] [10.1.a] refuses a missing power as not held, and the signature of other employees', () => {
    for (const [power, cells] of SECTION_21) {
      for (const [index, cell] of cells.split(' ').entries()) {
        if (cell !== '-') continue;
        for (const viewer of COLUMNS[index]?.[1] ?? []) {
          const isEmployee = viewer.kind === 'EMPLOYEE' && rowOf(power).holders.includes('OTHER_PROSECUTOR');
          const reason = isEmployee ? 'SIGNER_NOT_PROSECUTOR' : 'POWER_NOT_HELD';
          expect(refusalOf(() => refusePower(viewer, power))).toMatchObject({ reason });
        }
      }
    }
  });

  it('gives deputies of military bodies what other prosecutors hold, the assignment and extension of appeals and the planning of work', () => {
    const ofDeputies: readonly Power[] = ['ASSIGN_APPEALS', 'EXTEND_APPEALS', 'PLAN_WORK'];
    const deputy = officer('military', 'DEPUTY_HEAD');
    const prosecutor = officer('military', 'PROSECUTOR');
    for (const power of Object.keys(POWERS) as Power[]) {
      const isHeld = findAuthority(deputy, power, ownOffice(deputy)) !== null;
      const expected = ofDeputies.includes(power) || findAuthority(prosecutor, power, ownOffice(prosecutor)) !== null;
      expect([power, isHeld]).toEqual([power, expected]);
    }
  });

  it('[9.11.b] marks every power that names the Prosecutor General in person as not delegable', () => {
    const byName = (Object.keys(POWERS) as Power[]).filter((power) => rowOf(power).rule.startsWith('9.'));
    expect(byName.filter(isDelegable)).toEqual(['ADMINISTER_OFFICES', 'PROTEST_JUDICIAL_ACTS']);
    for (const power of ['APPLY_TO_CONSTITUTIONAL_COURT', 'SUBMIT_ON_IMMUNITY', 'ADD_SUBORDINATION_FORMS'] as const)
      expect(isDelegable(power)).toBe(false);
    for (const power of ['ISSUE_ORDERS', 'APPOINT_CHECKS', 'EXTEND_APPEALS'] as const)
      expect(isDelegable(power)).toBe(true);
  });
});
