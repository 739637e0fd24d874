import type { ViewerKind } from '../access/viewer';
import { graphqlEnum } from './graphql-enum';

/** What kind of caller somebody is, the same in all subgraphs. */
export const ViewerKindEnum = graphqlEnum<ViewerKind>('ViewerKind', 'Kinds of callers.', {
  PROSECUTOR: 'A prosecutor in service.',
  EMPLOYEE: 'Another employee of the prosecution system.',
  AGENCY_OFFICIAL: 'An official of a participating body.',
  ANALYST: 'An analyst of the General Office: sees public and official records of all offices, no personal data.',
  OPERATOR: 'Someone who keeps the platform running: sees the deliveries between its parts, and no record.',
  APPLICANT: 'Someone who acts for themselves: a resident, or a person whose service has ended.',
  PUBLIC: 'Nobody in particular.',
  SYSTEM: 'The platform itself; never a caller.',
});
