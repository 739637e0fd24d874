import { rankOf } from '../../../platform/access/audience';
import {
  type AgencyRole,
  type Classification,
  PUBLIC_VIEWER,
  type Viewer,
  type ViewerDelegation,
  type ViewerKind,
  type ViewerPost,
} from '../../../platform/access/viewer';
import { isProsecutor, type ProsecutorFacts } from './personnel';

/** What an account stands for; what its holder may do follows from the person's posts today. */
export const ACCOUNT_KINDS = ['PERSONNEL', 'AGENCY_OFFICIAL', 'ANALYST', 'OPERATOR'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** A person behind an account, as of the legal day: posts and agencies are those held today. */
export interface KnownPerson extends ProsecutorFacts {
  readonly personId: string;
  readonly accountKind: AccountKind;
  readonly clearance: Classification;
  readonly posts: readonly ViewerPost[];
  /** [9.11.a] Delegations to this person that are in effect and whose delegator still serves. */
  readonly delegations: readonly ViewerDelegation[];
  readonly agencies: readonly { readonly agencyId: string; readonly role: AgencyRole }[];
}

/** The highest class that each kind of viewer may be cleared for, whatever the person's record says. */
export const HIGHEST_CLEARANCE: Readonly<Record<ViewerKind, Classification>> = {
  PROSECUTOR: 'STATE_SECRET',
  EMPLOYEE: 'PERSONAL',
  AGENCY_OFFICIAL: 'PROTECTED_SECRET',
  ANALYST: 'OFFICIAL',
  OPERATOR: 'PUBLIC',
  APPLICANT: 'PUBLIC',
  PUBLIC: 'PUBLIC',
  SYSTEM: 'STATE_SECRET',
};

function cleared(kind: ViewerKind, clearance: Classification): Classification {
  const highest = HIGHEST_CLEARANCE[kind];
  return rankOf(clearance) < rankOf(highest) ? clearance : highest;
}

/** Someone who acts only for themselves: a resident, or a person whose posts have ended. Sees what is published and the own records. */
export function applicantViewer(personId: string): Viewer {
  return { ...PUBLIC_VIEWER, kind: 'APPLICANT', personId };
}

function personnelViewer(person: KnownPerson): Viewer | null {
  const kind: ViewerKind = isProsecutor(person) ? 'PROSECUTOR' : 'EMPLOYEE';
  if (kind === 'EMPLOYEE' && (person.personnelClass !== 'OTHER_EMPLOYEE' || !person.isInService)) return null;
  const posts = person.posts.filter((post) => (post.kind === 'EMPLOYEE') === (kind === 'EMPLOYEE'));
  if (posts.length === 0) return null;
  const delegations = kind === 'PROSECUTOR' ? person.delegations : [];
  const isEverywhere =
    posts.some(({ officeKind }) => officeKind === 'GENERAL') || delegations.some(({ officeIds }) => officeIds === null);
  return {
    ...PUBLIC_VIEWER,
    kind,
    personId: person.personId,
    posts,
    visibleOfficeIds: posts.map(({ officeId }) => officeId),
    delegations,
    seesAllOffices: kind === 'PROSECUTOR' && isEverywhere,
    clearance: cleared(kind, person.clearance),
  };
}

function agencyViewer({ personId, agencies, clearance }: KnownPerson): Viewer | null {
  const [agency] = agencies;
  if (!agency) return null;
  const { agencyId, role } = agency;
  const kind = 'AGENCY_OFFICIAL';
  // A reader follows what is shared; who executes it must also see the persons concerned.
  const highest = role === 'READER' ? cleared('ANALYST', clearance) : cleared(kind, clearance);
  return { ...PUBLIC_VIEWER, kind, personId, agencyId, agencyRole: role, clearance: highest };
}

function analystViewer({ personId, isInService, posts, clearance }: KnownPerson): Viewer | null {
  if (!isInService || posts.length === 0) return null;
  const kind = 'ANALYST';
  return { ...PUBLIC_VIEWER, kind, personId, seesAllOffices: true, clearance: cleared(kind, clearance) };
}

/** Who keeps the platform running: sees deliveries between subgraphs, and of the records what the public sees. */
function operatorViewer({ personId }: KnownPerson): Viewer {
  return { ...PUBLIC_VIEWER, kind: 'OPERATOR', personId };
}

const BY_ACCOUNT: Readonly<Record<AccountKind, (person: KnownPerson) => Viewer | null>> = {
  PERSONNEL: personnelViewer,
  AGENCY_OFFICIAL: agencyViewer,
  ANALYST: analystViewer,
  OPERATOR: operatorViewer,
};

/**
 * [44.2.b] [5.2.a] Who a known person is today. Whoever has left service, holds no post, or has lost citizenship or rank keeps nothing of the
 * former place and is an applicant under the own person id. An analyst sees public and official records of all offices and no personal data.
 * `visibleOfficeIds` holds the own offices; the exchange adds for a prosecutor those below (Art. 5 §2) and those over which a power is
 * delegated (9.11.a): who exercises a power sees the records.
 */
export function decideViewer(person: KnownPerson): Viewer {
  return BY_ACCOUNT[person.accountKind](person) ?? applicantViewer(person.personId);
}
