import type { OfficeKind, PostKind } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { refuse } from '../../../platform/errors/refuse';
import type { Reason } from '../../../platform/errors/reason';
import type { RuleId } from '../../../platform/law/rule-id';

/** Whose act fills or ends a post. */
export const APPOINTING_AUTHORITIES = ['PRESIDENT', 'PROSECUTOR_GENERAL', 'HEAD_OF_BODY'] as const;
export type AppointingAuthority = (typeof APPOINTING_AUTHORITIES)[number];

/** Filling a post or ending the service in it. */
export const PERSONNEL_STEPS = ['APPOINT', 'DISMISS'] as const;
export type PersonnelStep = (typeof PERSONNEL_STEPS)[number];

/** A post as the route sees it. */
export interface RoutedPost {
  readonly officeKind: OfficeKind;
  readonly kind: PostKind;
  /** Whether the post is filled in agreement with the Administration of the President; data, as the law names no such posts. */
  readonly needsAgreement: boolean;
  /** Whether the person only acts in the post until it is filled. */
  readonly isActing?: boolean;
}

/** The act that a step rests on, with what the law demands beside it for some posts. */
export interface PersonnelAct {
  readonly issuedBy: AppointingAuthority;
  /** The day of the act. */
  readonly actOn: LocalDate;
  /** A consent or an agreement, and its day where it was stated. */
  readonly consentReference: string | null;
  readonly consentOn: LocalDate | null;
  /** The day of the Prosecutor General's submission on this person and post, if there is one on record (9.5). */
  readonly submittedOn: LocalDate | null;
}

/** What stands beside an act: a consent by its reference, one whose day is on record too, or a submission that is a record of its own. */
type Accompaniment = 'CONSENT' | 'DATED_CONSENT' | 'SUBMISSION';

interface Need {
  readonly reason: Reason;
  readonly by: Accompaniment;
  readonly at: readonly PersonnelStep[];
}

interface Route {
  readonly rule: RuleId;
  /** Where the law speaks of dismissal in a place of its own. */
  readonly ruleOfDismissal?: RuleId;
  readonly issuedBy: readonly AppointingAuthority[];
  /** What must stand beside the act, as the refusal that its absence brings, and at which steps. */
  readonly needs: Need | null;
}

const BY_PRESIDENT_WITH_SENATE: Route = {
  rule: '8.1.1.a',
  ruleOfDismissal: '8.1.2',
  issuedBy: ['PRESIDENT'],
  needs: { reason: 'SENATE_CONSENT_REQUIRED', by: 'DATED_CONSENT', at: ['APPOINT'] },
};
const BY_PRESIDENT: Route = { rule: '8.3', issuedBy: ['PRESIDENT'], needs: null };
const BY_PRESIDENT_ON_SUBMISSION: Route = {
  rule: '9.5',
  issuedBy: ['PRESIDENT'],
  needs: { reason: 'PERSONNEL_SUBMISSION_REQUIRED', by: 'SUBMISSION', at: PERSONNEL_STEPS },
};
const WITH_PRESIDENTS_CONSENT: Route = {
  rule: '9.6',
  issuedBy: ['PROSECUTOR_GENERAL'],
  needs: { reason: 'PRESIDENT_CONSENT_REQUIRED', by: 'CONSENT', at: PERSONNEL_STEPS },
};
const BY_PROSECUTOR_GENERAL: Route = { rule: '16.1', issuedBy: ['PROSECUTOR_GENERAL'], needs: null };
const BY_INTERNAL_ACT: Route = { rule: '9.22.d', issuedBy: APPOINTING_AUTHORITIES, needs: null };
const IN_AGREEMENT: Route = {
  ...BY_INTERNAL_ACT,
  needs: { reason: 'AGREEMENT_REQUIRED', by: 'CONSENT', at: ['APPOINT'] },
};
/** Acting in a post that the law routes: no consent is named for it, but it is not for the head of a body to give. */
const ACTING: Route = { rule: '9.22.d', issuedBy: ['PRESIDENT', 'PROSECUTOR_GENERAL'], needs: null };

const ROUTES_OF_LEADERS: Readonly<Partial<Record<PostKind, Route>>> = {
  PROSECUTOR_GENERAL: BY_PRESIDENT_WITH_SENATE,
  FIRST_DEPUTY_PROSECUTOR_GENERAL: BY_PRESIDENT,
  DEPUTY_PROSECUTOR_GENERAL: BY_PRESIDENT,
};

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
function routeOf({ officeKind, kind, needsAgreement, isActing }: RoutedPost): Route {
  const named = ROUTES_OF_LEADERS[kind] ?? (kind === 'HEAD' ? ROUTES_OF_HEADS[officeKind] : undefined);
  if (named) return isActing ? ACTING : named;
  return needsAgreement && !isActing ? IN_AGREEMENT : BY_INTERNAL_ACT;
}

const HAS: Readonly<Record<Accompaniment, (act: PersonnelAct) => boolean>> = {
  CONSENT: ({ consentReference, consentOn, actOn }) => Boolean(consentReference) && (consentOn ?? actOn) <= actOn,
  DATED_CONSENT: (act) => act.consentOn !== null && HAS.CONSENT(act),
  SUBMISSION: ({ submittedOn, actOn }) => submittedOn !== null && submittedOn <= actOn,
};

/**
 * [8.1.1.a] [8.1.2] [8.3] [9.5] [9.6] [9.22.d] [16.1] Refuses a step whose act comes from another authority than the law names
 * (WRONG_AUTHORITY) or lacks the consent, agreement or submission that must stand beside it, dated no later than the act. Who dismisses
 * a district prosecutor is not said; the one who appoints is taken (16.1).
 */
export function requireRoute(post: RoutedPost, step: PersonnelStep, act: PersonnelAct): void {
  const { ruleOfDismissal, issuedBy, needs, ...route } = routeOf(post);
  const rule = step === 'DISMISS' ? (ruleOfDismissal ?? route.rule) : route.rule;
  if (!issuedBy.includes(act.issuedBy)) refuse('WRONG_AUTHORITY', rule, { expected: issuedBy });
  if (needs?.at.includes(step) && !HAS[needs.by](act)) refuse(needs.reason, rule, { step });
}

/** [9.5] Whether the law demands a submission from the Prosecutor General for the post. */
export function needsSubmission(post: RoutedPost): boolean {
  return routeOf(post).needs?.by === 'SUBMISSION';
}

/** Whose act it is when the client does not say: that of the Prosecutor General if he acts, else of the head of a body. */
export function authorityOfPost(kind: PostKind): AppointingAuthority {
  return kind === 'PROSECUTOR_GENERAL' ? 'PROSECUTOR_GENERAL' : 'HEAD_OF_BODY';
}

/**
 * [9.5] [9.6] [16.1] Refuses a move that takes a person out of a post without what a dismissal from it takes. An act of the President moves
 * whoever an act of the Prosecutor General with his consent would.
 */
export function requireRelease(post: RoutedPost, act: PersonnelAct): void {
  const { issuedBy } = routeOf(post);
  if (act.issuedBy === 'PRESIDENT' && !issuedBy.includes('PRESIDENT')) return;
  requireRoute(post, 'DISMISS', act);
}
