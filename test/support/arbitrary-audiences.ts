import fc from 'fast-check';
import type { Audience } from '../../platform/access/audience';
import { CLASSIFICATIONS, PUBLIC_VIEWER, type Viewer } from '../../platform/access/viewer';
import { testPersonId } from './viewers';

/** The ids that ties are made of. */
export const ids = ['a', 'b', 'c', 'd'].map(testPersonId);
const id = fc.constantFrom(...ids);
const some = fc.uniqueArray(id, { maxLength: 3 });

/** Records for any circle of readers, over few ids so that ties are common. */
export const audiences: fc.Arbitrary<Audience> = fc.record({
  ownerOfficeId: id,
  handlerIds: some,
  agencyIds: some,
  applicantId: fc.option(id),
  classification: fc.constantFrom(...CLASSIFICATIONS),
  isPublished: fc.boolean(),
});

/** Viewers of any kind, over the same few ids. */
export const viewers: fc.Arbitrary<Viewer> = fc.record({
  kind: fc.constantFrom('PROSECUTOR', 'EMPLOYEE', 'AGENCY_OFFICIAL', 'ANALYST', 'OPERATOR', 'APPLICANT', 'PUBLIC'),
  personId: fc.option(id),
  posts: fc.constant(PUBLIC_VIEWER.posts),
  visibleOfficeIds: some,
  seesAllOffices: fc.boolean(),
  delegatedOfficeIds: fc.constant(PUBLIC_VIEWER.delegatedOfficeIds),
  agencyId: fc.option(id),
  agencyRole: fc.constant(null),
  clearance: fc.constantFrom(...CLASSIFICATIONS),
  delegations: fc.constant(PUBLIC_VIEWER.delegations),
});
