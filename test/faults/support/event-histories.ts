import type { Audience } from '../../../platform/access/audience';
import type { SubgraphName } from '../../../platform/database/subgraph-name';
import { agencyIdOf } from '../../../platform/directory/reference-directory';

/** The nouns whose events cross between subgraphs. */
export type Noun = 'appeal' | 'submission' | 'check';

interface About {
  readonly appealId: string;
  readonly officeId: string;
}

interface Data {
  readonly audience: Audience;
  readonly [field: string]: unknown;
}

function audienceOf(officeId: string, agencyIds: readonly string[] = []): Audience {
  return {
    ownerOfficeId: officeId,
    handlerIds: [],
    agencyIds,
    applicantId: null,
    classification: 'OFFICIAL',
    isPublished: false,
  };
}

const CHECK = { number: null, dueOn: null, startedOn: null, completedOn: null, cancelledOn: null, certificateId: null };
const CERTIFICATE = '0198a7d0-0000-7000-8000-000000000001';

/** What the owner tells of a record, version by version, as its commands do. */
export const HISTORIES: Readonly<Record<Noun, (about: About) => readonly Data[]>> = {
  appeal: ({ officeId }) => {
    const told = (state: string, isAccepted: boolean, hasFindings: boolean, agencyIds: readonly string[] = []) => ({
      audience: audienceOf(officeId, agencyIds),
      number: 'KZ-71-ESIL/A-2026-000001',
      receivedOn: '2026-03-19',
      state,
      isAccepted,
      hasFindings,
    });
    return [
      told('RECEIVED', false, false),
      told('UNDER_CONSIDERATION', true, false),
      told('EXTENDED', true, false, [agencyIdOf('akimat-kz-71')]),
      told('EXTENDED', true, true, [agencyIdOf('akimat-kz-71')]),
      told('ANSWERED', true, true),
    ];
  },
  submission: ({ appealId, officeId }) => {
    const told = (state: string, isMade: boolean, appealIds: readonly string[]) => ({
      audience: audienceOf(officeId, isMade ? [agencyIdOf('akimat-kz-71')] : []),
      number: isMade ? 'KZ-71-ESIL/S-2026-000001' : null,
      state,
      appealIds,
    });
    return [
      told('DRAFT', false, []),
      told('DRAFT', false, [appealId]),
      told('MADE', true, [appealId]),
      told('DELIVERED', true, [appealId]),
      told('SATISFIED', true, [appealId]),
    ];
  },
  check: ({ appealId, officeId }) => {
    const told = (state: string, days: Partial<Record<keyof typeof CHECK, string>>) => ({
      audience: audienceOf(officeId),
      ...CHECK,
      ...days,
      state,
      appealId,
    });
    return [
      told('DRAFT', {}),
      told('ISSUED', { dueOn: '2026-04-17' }),
      told('SUSPENDED', {}),
      told('CONDUCTING', { dueOn: '2026-04-30' }),
      told('COMPLETED', { completedOn: '2026-03-19', certificateId: CERTIFICATE }),
    ];
  },
};

/** A subscriber's rows about a record (`$1`, and the appeal behind it, `$2`). */
interface KeptState {
  readonly in: SubgraphName;
  readonly statement: string;
}

const whole = (table: string): string =>
  `SELECT to_jsonb(kept) - 'id' - 'appeal_id' - 'appeal_ids' AS state FROM ${table} AS kept WHERE id = $1 AND $2::uuid IS NOT NULL`;

export const STATES: Readonly<Record<Noun, readonly KeptState[]>> = {
  appeal: [{ in: 'supervision', statement: whole('known_appeal') }],
  submission: [
    { in: 'appeals', statement: whole('known_submission_of_appeal') },
    {
      in: 'appeals',
      statement: 'SELECT $2 = ANY (appeal_ids) AS state FROM known_submission_of_appeal WHERE id = $1',
    },
    { in: 'councils', statement: whole('known_submission') },
  ],
  check: [
    { in: 'appeals', statement: whole('known_check') },
    {
      in: 'appeals',
      statement: `SELECT to_jsonb(a) - 'id' - 'number' - 'check_id' || jsonb_build_object('isChecked', a.check_id IS NOT DISTINCT FROM $1) AS state FROM appeal a WHERE id = $2`,
    },
    {
      in: 'appeals',
      statement: `SELECT to_jsonb(t) - 'id' - 'subject_id' AS state FROM platform.term t WHERE subject_id = $2 AND $1::uuid IS NOT NULL ORDER BY kind`,
    },
    {
      in: 'appeals',
      statement: `SELECT to_jsonb(n) - 'id' - 'appeal_id' - 'text' - 'next_attempt_at' || jsonb_build_object('text', replace(n.text, $2::uuid::text, '')) AS state FROM appeal_notice n WHERE appeal_id = $2::uuid AND $1::uuid IS NOT NULL ORDER BY n.id`,
    },
    {
      in: 'appeals',
      statement: `SELECT action AS state FROM platform.audit WHERE record_id = $2 AND $1::uuid IS NOT NULL ORDER BY record_seq`,
    },
  ],
};
