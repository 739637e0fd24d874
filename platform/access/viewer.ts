/** What kind of caller a viewer is. SYSTEM is the platform itself (worker, clock); it never comes from a token. OPERATOR keeps it running: no power, no record. */
export const VIEWER_KINDS = [
  'PROSECUTOR',
  'EMPLOYEE',
  'AGENCY_OFFICIAL',
  'ANALYST',
  'OPERATOR',
  'APPLICANT',
  'PUBLIC',
  'SYSTEM',
] as const;
export type ViewerKind = (typeof VIEWER_KINDS)[number];

/** Kinds of posts inside an office. With the office's sphere and kind they give the holder of a power (`holders.ts`). */
export const POST_KINDS = [
  'PROSECUTOR_GENERAL',
  'FIRST_DEPUTY_PROSECUTOR_GENERAL',
  'DEPUTY_PROSECUTOR_GENERAL',
  'HEAD',
  'DEPUTY_HEAD',
  'PROSECUTOR',
  'EMPLOYEE',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Kinds of offices: the kinds of Art. 5 in the short codes of the reference data (rule 5.1.a). */
export const OFFICE_KINDS = [
  'GENERAL',
  'DEPARTMENT',
  'TERRITORIAL_DEPARTMENT',
  'CHIEF_MILITARY',
  'MILITARY',
  'CHIEF_TRANSPORT',
  'TRANSPORT',
  'REGIONAL',
  'DISTRICT',
  'CITY',
  'INTERDISTRICT',
  'SPECIALISED',
  'EDUCATION',
  'STATE_INSTITUTION',
  'SUPPORTING_ORGANISATION',
  'OTHER_BY_PRESIDENT',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Fields in which an office works (Arts. 11, 11-1, 12, 13, 14). */
export const OFFICE_SPHERES = [
  'TERRITORIAL',
  'MILITARY',
  'TRANSPORT',
  'STATISTICS',
  'ASSET_RECOVERY',
  'EDUCATION',
  'SUPPORT',
] as const;
export type OfficeSphere = (typeof OFFICE_SPHERES)[number];

/** Secrecy classes from open to closed; the order is the rank that a clearance must reach. */
export const CLASSIFICATIONS = [
  'PUBLIC',
  'OFFICIAL',
  'PERSONAL',
  'PROTECTED_SECRET',
  'RESTRICTED',
  'STATE_SECRET',
] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Roles of an agency's official in the shared graph. */
export const AGENCY_ROLES = ['READER', 'EXECUTOR', 'HEAD'] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];

/** One post that the viewer holds today. */
export interface ViewerPost {
  readonly postId: string;
  readonly officeId: string;
  readonly officeKind: OfficeKind;
  readonly officeSphere: OfficeSphere;
  readonly kind: PostKind;
  /**
   * [5.2.a] [5.3] The offices below the post's own, by the tree and by further forms of subordination. Empty for a post that stands above
   * nobody, and for the General Office, whose leaders stand above all.
   */
  readonly subordinateOfficeIds: readonly string[];
  /** [5.5] The liquidated offices for whose records the post's own office answers, through every office that has been taken over since. */
  readonly succeededOfficeIds: readonly string[];
}

/** A power received by delegation (Art. 9(11)). */
export interface ViewerDelegation {
  readonly id: string;
  readonly power: string;
  /** The offices over whose records it is given; null for the whole system. */
  readonly officeIds: readonly string[] | null;
  /** Number of the delegating act. */
  readonly act: string;
  /** The last day, if one is set. */
  readonly untilOn: string | null;
}

/**
 * Who calls, as the organisation subgraph vouches for it: the payload of the viewer assertion.
 * A prosecutor's or employee's `visibleOfficeIds` hold the own offices, all subordinate ones (Art. 5 §2) and those over which a power is
 * delegated; `seesAllOffices` stands for the whole tree instead of listing it. Everything is as of the moment of the exchange.
 */
export interface Viewer {
  readonly kind: ViewerKind;
  readonly personId: string | null;
  readonly posts: readonly ViewerPost[];
  readonly visibleOfficeIds: readonly string[];
  readonly seesAllOffices: boolean;
  /** [9.11.a] Those of `visibleOfficeIds` that are seen for a delegated power alone: nothing else may be done there. */
  readonly delegatedOfficeIds: readonly string[];
  readonly agencyId: string | null;
  readonly agencyRole: AgencyRole | null;
  readonly clearance: Classification;
  readonly delegations: readonly ViewerDelegation[];
}

/** The public: no token, nothing but what is published. */
export const PUBLIC_VIEWER: Viewer = {
  kind: 'PUBLIC',
  personId: null,
  posts: [],
  visibleOfficeIds: [],
  seesAllOffices: false,
  delegatedOfficeIds: [],
  agencyId: null,
  agencyRole: null,
  clearance: 'PUBLIC',
  delegations: [],
};

/** The platform itself: worker, clock of the law, reactions to events. */
export const SYSTEM_VIEWER: Viewer = {
  ...PUBLIC_VIEWER,
  kind: 'SYSTEM',
  seesAllOffices: true,
  delegatedOfficeIds: [],
  clearance: 'STATE_SECRET',
};
