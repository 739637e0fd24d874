import { z } from 'zod';
import {
  AGENCY_ROLES,
  CLASSIFICATIONS,
  OFFICE_KINDS,
  OFFICE_SPHERES,
  POST_KINDS,
  VIEWER_KINDS,
  type Viewer,
} from '../access/viewer';

/**
 * The shape of a viewer as an assertion carries it. The platform itself (`SYSTEM`) never travels in an assertion, so that
 * kind is refused here; members this release does not know are dropped.
 */
export const viewerSchema = z.object({
  kind: z.enum(VIEWER_KINDS).exclude(['SYSTEM']),
  personId: z.string().nullable(),
  posts: z.array(
    z.object({
      postId: z.string(),
      officeId: z.string(),
      officeKind: z.enum(OFFICE_KINDS),
      officeSphere: z.enum(OFFICE_SPHERES),
      kind: z.enum(POST_KINDS),
      subordinateOfficeIds: z.array(z.string()),
      // An assertion signed by the release before knows of none; it expires within a minute.
      succeededOfficeIds: z.array(z.string()).default([]),
    }),
  ),
  visibleOfficeIds: z.array(z.string()),
  seesAllOffices: z.boolean(),
  // As above.
  delegatedOfficeIds: z.array(z.string()).default([]),
  agencyId: z.string().nullable(),
  agencyRole: z.enum(AGENCY_ROLES).nullable(),
  clearance: z.enum(CLASSIFICATIONS),
  delegations: z.array(
    z.object({
      id: z.string(),
      power: z.string(),
      officeIds: z.array(z.string()).nullable(),
      act: z.string(),
      untilOn: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<Viewer>;
