import type { OfficeKind, PostKind } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import type { Reason } from '../../../platform/errors/reason';
import type { RuleId } from '../../../platform/law/rule-id';

/** Whose act fills or ends a post. */
export const APPOINTING_AUTHORITIES = ['PRESIDENT', 'PROSECUTOR_GENERAL', 'HEAD_OF_BODY'] as const;
export type AppointingAuthority = (typeof APPOINTING_AUTHORITIES)[number];

/** Filling a post or ending the service in it. */
export type PersonnelStep = 'APPOINT' | 'DISMISS';

/** A post as the route sees it. */
export interface RoutedPost {
  readonly officeKind: OfficeKind;
  readonly kind: PostKind;
  /** Whether the post is filled in agreement with the Administration of the President; data, as the law names no such posts. */
  readonly needsAgreement: boolean;
}

/** The act that a step rests on. `consentReference` is what the law demands besides: a consent or a submission. */
export interface PersonnelAct {
  readonly issuedBy: AppointingAuthority;
  readonly consentReference: string | null;
}

interface Route {
  readonly rule: RuleId;
  readonly issuedBy: readonly AppointingAuthority[];
  /** What must stand beside the act, as the refusal that its absence brings, and at which steps. */
  readonly needs: { readonly reason: Reason; readonly at: readonly PersonnelStep[] } | null;
}

const BOTH: readonly PersonnelStep[] = ['APPOINT', 'DISMISS'];
const BY_PRESIDENT_WITH_SENATE: Route = {
  rule: '8.1.1.a',
  issuedBy: ['PRESIDENT'],
  needs: { reason: 'SENATE_CONSENT_REQUIRED', at: ['APPOINT'] },
};
const BY_PRESIDENT: Route = { rule: '8.3', issuedBy: ['PRESIDENT'], needs: null };
const BY_PRESIDENT_ON_SUBMISSION: Route = {
  rule: '9.5',
  issuedBy: ['PRESIDENT'],
  needs: { reason: 'PERSONNEL_SUBMISSION_REQUIRED', at: BOTH },
};
const WITH_PRESIDENTS_CONSENT: Route = {
  rule: '9.6',
  issuedBy: ['PROSECUTOR_GENERAL'],
  needs: { reason: 'PRESIDENT_CONSENT_REQUIRED', at: BOTH },
};
const BY_PROSECUTOR_GENERAL: Route = { rule: '16.1', issuedBy: ['PROSECUTOR_GENERAL'], needs: null };
const BY_INTERNAL_ACT: Route = { rule: '9.22.d', issuedBy: APPOINTING_AUTHORITIES, needs: null };
const IN_AGREEMENT: Route = { ...BY_INTERNAL_ACT, needs: { reason: 'AGREEMENT_REQUIRED', at: ['APPOINT'] } };

const ROUTES_OF_HEADS: Readonly<Partial<Record<OfficeKind, Route>>> = {
  DEPARTMENT: BY_PRESIDENT_ON_SUBMISSION,
  EDUCATION: WITH_PRESIDENTS_CONSENT,
  CHIEF_MILITARY: WITH_PRESIDENTS_CONSENT,
  CHIEF_TRANSPORT: WITH_PRESIDENTS_CONSENT,
  REGIONAL: WITH_PRESIDENTS_CONSENT,
  DISTRICT: BY_PROSECUTOR_GENERAL,
  CITY: BY_PROSECUTOR_GENERAL,
  INTERDISTRICT: BY_PROSECUTOR_GENERAL,
  SPECIALISED: BY_PROSECUTOR_GENERAL,
};

/** [9.22.d] Each post has one appointment route; all that the law does not name follow the Prosecutor General's act. */
function routeOf({ officeKind, kind, needsAgreement }: RoutedPost): Route {
  if (kind === 'PROSECUTOR_GENERAL') return BY_PRESIDENT_WITH_SENATE;
  if (kind === 'DEPUTY_PROSECUTOR_GENERAL') return BY_PRESIDENT;
  return (
    (kind === 'HEAD' ? ROUTES_OF_HEADS[officeKind] : undefined) ?? (needsAgreement ? IN_AGREEMENT : BY_INTERNAL_ACT)
  );
}

/**
 * [8.1.1.a] [8.3] [9.5] [9.6] [9.22.d] [16.1] Refuses a step whose act comes from another authority than the law names (WRONG_AUTHORITY) or lacks the
 * consent, agreement or submission that must stand beside it. Who dismisses a district prosecutor is not said; the one who appoints is taken (16.1).
 */
export function requireRoute(post: RoutedPost, step: PersonnelStep, act: PersonnelAct): void {
  const { rule, issuedBy, needs } = routeOf(post);
  if (!issuedBy.includes(act.issuedBy)) refuse('WRONG_AUTHORITY', rule, { expected: issuedBy });
  if (needs?.at.includes(step) && !act.consentReference) refuse(needs.reason, rule);
}

/** Whose act it is when the client does not say: that of the Prosecutor General if he acts, else of the head of a body. */
export function authorityOfPost(kind: PostKind): AppointingAuthority {
  return kind === 'PROSECUTOR_GENERAL' ? 'PROSECUTOR_GENERAL' : 'HEAD_OF_BODY';
}
