import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankOf } from '../../../platform/access/audience';
import { findAuthority } from '../../../platform/access/authority';
import { type Power, POWERS } from '../../../platform/access/powers';
import {
  AGENCY_ROLES,
  CLASSIFICATIONS,
  OFFICE_KINDS,
  OFFICE_SPHERES,
  POST_KINDS,
  type ViewerPost,
} from '../../../platform/access/viewer';
import { PERSONNEL_CLASSES } from '../../../subgraphs/organisation/domain/personnel';
import { powersHeld } from '../../../subgraphs/organisation/domain/powers-held';
import { ACCOUNT_KINDS, decideViewer, type KnownPerson } from '../../../subgraphs/organisation/domain/viewer-decision';

const post: fc.Arbitrary<ViewerPost> = fc.record({
  postId: fc.uuid(),
  officeId: fc.uuid(),
  officeKind: fc.constantFrom(...OFFICE_KINDS),
  officeSphere: fc.constantFrom(...OFFICE_SPHERES),
  kind: fc.constantFrom(...POST_KINDS),
  subordinateOfficeIds: fc.array(fc.uuid(), { maxLength: 3 }),
  succeededOfficeIds: fc.array(fc.uuid(), { maxLength: 3 }),
});

const person: fc.Arbitrary<KnownPerson> = fc.record({
  personId: fc.uuid(),
  accountKind: fc.constantFrom(...ACCOUNT_KINDS),
  clearance: fc.constantFrom(...CLASSIFICATIONS),
  personnelClass: fc.constantFrom(...PERSONNEL_CLASSES, null),
  isCitizen: fc.boolean(),
  rankCode: fc.constantFrom('COUNSELLOR', null),
  isInService: fc.boolean(),
  posts: fc.array(post, { maxLength: 3 }),
  delegations: fc.constant([]),
  agencies: fc.array(fc.record({ agencyId: fc.uuid(), role: fc.constantFrom(...AGENCY_ROLES) }), { maxLength: 2 }),
});

describe('who a person is, whatever the record says', () => {
  it("[44.2.b] only a citizen in service with a rank acts as a prosecutor; nobody else holds a prosecutor's post", () => {
    fc.assert(
      fc.property(person, (known) => {
        const viewer = decideViewer(known);
        const mayBe =
          known.personnelClass === 'PROSECUTOR' && known.isCitizen && known.isInService && known.rankCode !== null;
        if (viewer.kind === 'PROSECUTOR') expect(mayBe && known.accountKind === 'PERSONNEL').toBe(true);
        else expect(viewer.posts.every(({ kind }) => kind === 'EMPLOYEE')).toBe(true);
      }),
    );
  });

  it('[3.4] nobody is cleared above the own record, and only those who serve are cleared above what is published', () => {
    fc.assert(
      fc.property(person, (known) => {
        const viewer = decideViewer(known);
        expect(rankOf(viewer.clearance)).toBeLessThanOrEqual(rankOf(known.clearance));
        if (viewer.kind === 'APPLICANT')
          expect(viewer).toMatchObject({
            clearance: 'PUBLIC',
            posts: [],
            visibleOfficeIds: [],
            seesAllOffices: false,
            agencyId: null,
          });
        if (viewer.kind === 'ANALYST') expect(rankOf(viewer.clearance)).toBeLessThanOrEqual(rankOf('OFFICIAL'));
        if (viewer.agencyRole === 'READER') expect(rankOf(viewer.clearance)).toBeLessThanOrEqual(rankOf('OFFICIAL'));
        expect(viewer.personId).toBe(known.personId);
      }),
    );
  });

  it('[5.2.a] only prosecutors of the General Office and analysts see all offices', () => {
    fc.assert(
      fc.property(person, (known) => {
        const viewer = decideViewer(known);
        const isGeneral = viewer.posts.some(({ officeKind }) => officeKind === 'GENERAL');
        expect(viewer.seesAllOffices).toBe(viewer.kind === 'ANALYST' || (viewer.kind === 'PROSECUTOR' && isGeneral));
      }),
    );
  });

  it('[10.1.a] the powers shown are exactly those that the platform grants in the own offices', () => {
    fc.assert(
      fc.property(person, (known) => {
        const viewer = decideViewer(known);
        const shown = new Set(powersHeld(viewer).map(({ power, officeId }) => `${power} ${officeId}`));
        for (const power of Object.keys(POWERS) as Power[]) {
          for (const { officeId } of viewer.posts) {
            const authority = findAuthority(viewer, power, officeId);
            expect(shown.has(`${power} ${officeId}`)).toBe(
              authority?.basis === 'OWN' && authority.officeId === officeId,
            );
          }
        }
      }),
    );
  });

  it('[5.6] nobody in an organisation that supports the office is shown a power', () => {
    fc.assert(
      fc.property(person, (known) => {
        const posts = known.posts.map((each) => ({ ...each, officeKind: 'SUPPORTING_ORGANISATION' as const }));
        expect(powersHeld(decideViewer({ ...known, posts }))).toEqual([]);
      }),
    );
  });
});
