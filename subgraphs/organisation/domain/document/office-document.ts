import type { Power } from '../../../../platform/access/powers';
import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** Papers of offices that take effect by approval. */
export const OFFICE_DOCUMENT_KINDS = [
  'STRUCTURE',
  'CHARTER',
  'SYMBOLS',
  'REGULATION_PROPOSAL',
  'STRUCTURE_PROPOSAL',
  'STAFF_PROPOSAL',
  'ADMISSION_PROCEDURE',
  'JOINT_RESEARCH_PROCEDURE',
] as const;
export type OfficeDocumentKind = (typeof OFFICE_DOCUMENT_KINDS)[number];

/** Whose approval a paper needs. */
export const APPROVING_AUTHORITIES = ['PROSECUTOR_GENERAL', 'PRESIDENT'] as const;
export type ApprovingAuthority = (typeof APPROVING_AUTHORITIES)[number];

export const OFFICE_DOCUMENT_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED'] as const;
export type OfficeDocumentState = (typeof OFFICE_DOCUMENT_STATES)[number];
export type OfficeDocumentAction = 'DRAFT' | 'SUBMIT' | 'APPROVE' | 'RECORD_APPROVAL';

/** [9.3] The three proposals that only the Prosecutor General makes to the President. */
const PROPOSALS: readonly OfficeDocumentKind[] = ['REGULATION_PROPOSAL', 'STRUCTURE_PROPOSAL', 'STAFF_PROPOSAL'];
const TRAINING: readonly OfficeDocumentKind[] = ['ADMISSION_PROCEDURE', 'JOINT_RESEARCH_PROCEDURE'];

/** An office as its papers see it. */
export interface DocumentOffice {
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
}

/** [9.13] [9.14] [5.7] Papers from draft to approval; nothing is in effect before it. */
export const OFFICE_DOCUMENT_LIFECYCLE: Lifecycle<OfficeDocumentState, OfficeDocumentAction> = {
  noun: 'OfficeDocument',
  states: {
    DRAFT: { isFinal: false, meaning: 'Drafted by the office; without effect.' },
    SUBMITTED: { isFinal: false, meaning: 'Proposed to the President; without effect.' },
    APPROVED: { isFinal: true, meaning: 'Approved; in effect from its first day until the next one of its kind.' },
  },
  transitions: [
    {
      action: 'DRAFT',
      from: [null],
      to: ['DRAFT'],
      actors: [{ power: 'PREPARE_RECORDS' }],
      guard: 'A paper that such an office may have',
      rules: ['9.13', '9.14', '5.7', '9.3', '9.22.e'],
    },
    {
      action: 'SUBMIT',
      from: ['DRAFT'],
      to: ['SUBMITTED'],
      actors: [{ power: 'PROPOSE_STRUCTURE_TO_PRESIDENT' }],
      guard: 'A paper that the President approves',
      rules: ['9.3'],
    },
    {
      action: 'APPROVE',
      from: ['DRAFT'],
      to: ['APPROVED'],
      actors: [{ power: 'APPROVE_STRUCTURES' }],
      guard: 'A paper that the Prosecutor General approves, in effect from today or later',
      rules: ['9.13', '9.14', '5.7', '11.2', '11-1.3', '9.22.e'],
    },
    {
      action: 'RECORD_APPROVAL',
      from: ['SUBMITTED'],
      to: ['APPROVED'],
      actors: [{ power: 'PREPARE_RECORDS' }],
      guard: 'The act of the President is named',
      rules: ['9.3', '9.14'],
    },
  ],
};

const APPROVAL_POWERS: Readonly<Partial<Record<OfficeDocumentKind, Power>>> = {
  CHARTER: 'APPROVE_CHARTERS',
  SYMBOLS: 'APPROVE_SYMBOLS',
  ADMISSION_PROCEDURE: 'APPROVE_TRAINING_PROCEDURES',
  JOINT_RESEARCH_PROCEDURE: 'APPROVE_TRAINING_PROCEDURES',
};
const STRUCTURE_POWERS: Readonly<Partial<Record<OfficeSphere, Power>>> = {
  STATISTICS: 'APPROVE_STATISTICS_STRUCTURES',
  ASSET_RECOVERY: 'APPROVE_ASSET_RECOVERY_STRUCTURES',
};

/** [9.13] [11.2] [11-1.3] The power by which a paper of a kind is approved, each with its article. */
export function approvalPower(kind: OfficeDocumentKind, sphere: OfficeSphere): Power {
  if (PROPOSALS.includes(kind)) return 'PROPOSE_STRUCTURE_TO_PRESIDENT';
  return APPROVAL_POWERS[kind] ?? STRUCTURE_POWERS[sphere] ?? 'APPROVE_STRUCTURES';
}

/** The life cycle of papers of a kind, with the power that approves them. */
export function documentLifecycle(kind: OfficeDocumentKind, sphere: OfficeSphere): typeof OFFICE_DOCUMENT_LIFECYCLE {
  const approval = [{ power: approvalPower(kind, sphere) }];
  const transitions = OFFICE_DOCUMENT_LIFECYCLE.transitions.map((row) =>
    row.action === 'APPROVE' ? { ...row, actors: approval } : row,
  );
  return { ...OFFICE_DOCUMENT_LIFECYCLE, transitions };
}

interface Belonging {
  readonly kinds: readonly OfficeDocumentKind[];
  readonly offices: readonly OfficeKind[];
  readonly words: string;
}

/** Papers that only some kinds of offices have. */
const BELONGINGS: readonly Belonging[] = [
  { kinds: [...PROPOSALS, 'SYMBOLS'], offices: ['GENERAL'], words: 'the General Office' },
  { kinds: TRAINING, offices: ['EDUCATION'], words: 'the educational organisation' },
  {
    kinds: ['CHARTER'],
    offices: ['STATE_INSTITUTION', 'EDUCATION'],
    words: 'institutions and the educational organisation',
  },
];

/**
 * [9.3] [9.13] [9.14] Who approves a paper: the President proposals, and whatever charter says so; the structure of the General Office is his
 * too, but comes as a proposal. Refuses papers that such an office cannot have.
 */
export function approverOf(
  kind: OfficeDocumentKind,
  office: DocumentOffice,
  asked: ApprovingAuthority | null,
): ApprovingAuthority {
  const belonging = BELONGINGS.find(({ kinds }) => kinds.includes(kind));
  if (belonging && !belonging.offices.includes(office.kind))
    return invalidInput('kind', `is a paper of ${belonging.words} alone`);
  if (PROPOSALS.includes(kind) || (kind === 'STRUCTURE' && office.kind === 'GENERAL')) return 'PRESIDENT';
  return kind === 'CHARTER' ? (asked ?? 'PROSECUTOR_GENERAL') : 'PROSECUTOR_GENERAL';
}

/** [9.14] [9.13] Refuses WRONG_AUTHORITY where the paper names another authority than the one that acts. */
export function requireApprover(
  kind: OfficeDocumentKind,
  expected: ApprovingAuthority,
  acting: ApprovingAuthority,
): void {
  if (expected !== acting) refuse('WRONG_AUTHORITY', kind === 'STRUCTURE' ? '9.13' : '9.14', { expected });
}
