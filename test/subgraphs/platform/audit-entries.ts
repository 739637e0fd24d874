import type { AccessEntry, AuditEntry } from '../../../platform/audit/audit-entry';
import type { Viewer } from '../../../platform/access/viewer';
import { localDate } from '../../../platform/calendar/local-date';

/** The n-th of a test's records, persons, posts or offices. */
export function idOf(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** A decision of the head of a district office on the n-th record. */
export function entryOn(record: number, change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    recordType: 'Appeal',
    recordId: idOf(record),
    action: 'DECIDE',
    authority: {
      personId: idOf(101),
      viewerKind: 'PROSECUTOR',
      postId: idOf(102),
      officeId: idOf(103),
      power: 'DECIDE_APPEAL',
      basis: 'OWN',
    },
    rules: ['24.3.a', '27.1'],
    legalOn: localDate('2026-03-19'),
    details: { state: ['REGISTERED', 'DECIDED'] },
    requestId: idOf(104),
    traceId: 'trace',
    ...change,
  };
}

/** The head of a district office. */
export const HEAD: Viewer = {
  kind: 'PROSECUTOR',
  personId: idOf(101),
  posts: [
    {
      postId: idOf(102),
      officeId: idOf(103),
      officeKind: 'DISTRICT',
      officeSphere: 'TERRITORIAL',
      kind: 'HEAD',
      subordinateOfficeIds: [],
      succeededOfficeIds: [],
    },
  ],
  visibleOfficeIds: [idOf(103)],
  seesAllOffices: false,
  delegatedOfficeIds: [],
  agencyId: null,
  agencyRole: null,
  clearance: 'RESTRICTED',
  delegations: [],
};

/** An official of a participating body. */
export const OFFICIAL: Viewer = {
  ...HEAD,
  kind: 'AGENCY_OFFICIAL',
  personId: idOf(201),
  posts: [],
  visibleOfficeIds: [],
  agencyId: idOf(202),
  agencyRole: 'EXECUTOR',
};

/** The head reads the n-th record. */
export function readOf(record: number): AccessEntry {
  return {
    recordType: 'Check',
    recordId: idOf(record),
    action: 'READ',
    viewer: HEAD,
    purpose: 'check 7',
    rules: ['26.3.d'],
    traceId: 'trace',
  };
}
