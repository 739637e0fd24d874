import { decodeJwt } from 'jose';
import { z } from 'zod';
import { VIEWER_KINDS, type ViewerKind } from '../../platform/access/viewer';
import { createExpiringCache } from '../../platform/identity/expiring-cache';

/** How many times `KENES_MAX_COST` a request of each kind of viewer may cost. */
const SHARES: Readonly<Record<ViewerKind, number>> = {
  PUBLIC: 0.2,
  APPLICANT: 0.2,
  AGENCY_OFFICIAL: 0.5,
  EMPLOYEE: 1,
  PROSECUTOR: 1,
  OPERATOR: 1,
  SYSTEM: 1,
  ANALYST: 2,
};

const CLAIM = z.object({ viewer: z.object({ kind: z.enum(VIEWER_KINDS) }) });

/** The gateway repeats an assertion for two seconds and makes a new one then; reading a long one takes a part of a millisecond. */
const KEPT_MS = 60_000;
const kinds = createExpiringCache<string, ViewerKind>({ limit: 1_000, now: Date.now });

/** What a request of a viewer may cost, by the kind that the assertion names; what cannot be read counts as the public. */
export function costBudget(limit: number, assertion: string): number {
  return Math.floor(limit * SHARES[kinds.get(assertion) ?? remember(assertion)]);
}

function remember(assertion: string): ViewerKind {
  const kind = kindIn(assertion);
  kinds.set(assertion, kind, Date.now() + KEPT_MS);
  return kind;
}

function kindIn(assertion: string): ViewerKind {
  try {
    return CLAIM.parse(decodeJwt(assertion)).viewer.kind;
  } catch {
    return 'PUBLIC';
  }
}
