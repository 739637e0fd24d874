import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfficeSphere } from '../../../platform/access/viewer';
import { referenceAgencies, referenceOffices } from '../../../platform/directory/reference-directory';
import { requireCompetence } from '../../../subgraphs/supervision/domain/competence';
import { refusalOf } from '../calendar/refusal-of';

const offices = referenceOffices();
const agencies = referenceAgencies();
const SPECIAL: Readonly<Partial<Record<OfficeSphere, readonly string[]>>> = {
  MILITARY: ['mod', 'military-police', 'national-guard'],
  TRANSPORT: ['mot', 'ktz', 'kazautozhol'],
};
const special = Object.values(SPECIAL).flat();

/** What must come out, worked out from the other side: by addressee. */
function expected(office: (typeof offices)[number], agency: (typeof agencies)[number]) {
  if (office.kind === 'GENERAL') return [];
  if (office.sphere === 'EDUCATION' || office.sphere === 'SUPPORT') return 'OUT_OF_COMPETENCE';
  if (agency.region && office.region && agency.region !== office.region) return 'OUT_OF_COMPETENCE';
  const own = SPECIAL[office.sphere];
  if (own) return own.includes(agency.code) ? [] : 'OUT_OF_COMPETENCE';
  return special.includes(agency.code) ? ['WRONG_JURISDICTION'] : [];
}

describe('the competence of an office for an addressee', () => {
  it('[32.2.j] is decided alike for every office and every agency of the directory', () => {
    fc.assert(
      fc.property(fc.constantFrom(...offices), fc.constantFrom(...agencies), (office, agency) => {
        const wanted = expected(office, agency);
        if (wanted === 'OUT_OF_COMPETENCE') {
          expect(refusalOf(() => requireCompetence(office, agency))).toMatchObject({ reason: wanted, rule: '32.2.j' });
        } else {
          expect(requireCompetence(office, agency)).toEqual(wanted);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('[32.2.j] knows bodies of the special spheres that the directory has', () => {
    const codes = agencies.map(({ code }) => code);
    expect(special.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
