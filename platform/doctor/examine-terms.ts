import { isDeepStrictEqual } from 'node:util';
import type { LocalDate } from '../calendar/local-date';
import { recomputeTerm, type Term } from '../calendar/term';
import { DomainError } from '../errors/domain-error';
import type { Examination, Examined, Fault, Ward } from './examination';
import { inBatches } from './in-batches';

interface KeptTerm {
  readonly id: string;
  readonly type: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly dueOn: LocalDate | null;
  readonly metOn: LocalDate | null;
  readonly term: Term;
}

/** What a record says of a term that it has. Only what is stated is compared; a day that is null must be null in the term too. */
export interface TermFactsOfRecord {
  readonly eventOn?: LocalDate | null;
  readonly dueOn?: LocalDate | null;
  readonly metOn?: LocalDate | null;
  /** Met, on whatever day. */
  readonly isMet?: boolean;
  readonly length?: number;
  /** Days on which pauses begin and end. */
  readonly pauses?: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[];
  /** Days on which extensions were decided. */
  readonly extensions?: readonly LocalDate[];
  /** There may be no such term. */
  readonly isOptional?: boolean;
}

const COLUMNS = `t.id, t.subject_type AS type, t.subject_id AS "subjectId", t.kind, t.due_on AS "dueOn", t.met_on AS "metOn", t.term`;

const nameOf = ({ type, subjectId, kind }: Pick<KeptTerm, 'type' | 'subjectId' | 'kind'>): string =>
  `${kind} of ${type} ${subjectId}`;

async function faultIn(ward: Ward, kept: KeptTerm): Promise<string | null> {
  const { term, dueOn, kind } = kept;
  if (term.dueOn !== dueOn || term.kind !== kind) return 'the columns and the computation say different things';
  const calendar = await ward.calendar(term.calendarVersion);
  if (!calendar) return `calendar version ${term.calendarVersion}, with which it was computed, is missing`;
  try {
    const { dueOn: recomputed, statutoryDueOn } = recomputeTerm(calendar, term);
    if (recomputed !== dueOn) return `due on ${dueOn ?? 'no day'}, recomputed ${recomputed ?? 'no day'}`;
    return statutoryDueOn === term.statutoryDueOn ? null : 'the statutory last day is not the one recomputed';
  } catch (error) {
    return error instanceof DomainError ? `cannot be recomputed: ${error.reason}` : 'is malformed';
  }
}

/** [24.3.b] Every stored term, computed anew from its event, length, pauses and extensions with its version of the calendar. */
export const termsExamination: Examination = {
  name: 'terms',
  examine: async (ward) => {
    const faults: Fault[] = [];
    let count = 0;
    for await (const terms of inBatches<KeptTerm>(ward.rows, `SELECT ${COLUMNS} FROM platform.term t ORDER BY t.id`)) {
      for (const kept of terms) {
        const explanation = await faultIn(ward, kept);
        if (explanation !== null) faults.push({ kind: 'TERM_WRONG', subject: nameOf(kept), explanation });
      }
      count += terms.length;
    }
    return { count, faults };
  },
};

function presentFacts({ dueOn, metOn, term }: KeptTerm): Omit<TermFactsOfRecord, 'isOptional'> {
  return {
    eventOn: term.eventOn,
    dueOn,
    metOn,
    isMet: metOn !== null,
    length: term.length,
    pauses: term.pauses.map(({ from, to }) => ({ from, to })),
    extensions: term.extensions.map(({ decidedOn }) => decidedOn),
  };
}

interface Expected {
  readonly id: string;
  readonly kind: string;
  readonly facts: TermFactsOfRecord;
}

function faultAgainst({ facts: { isOptional = false, ...stated } }: Expected, kept: KeptTerm | null) {
  if (!kept) return isOptional ? null : ({ kind: 'TERM_MISSING', explanation: 'the record needs it' } as const);
  const present = presentFacts(kept);
  const differing = (Object.keys(stated) as (keyof typeof present)[]).filter(
    (fact) => !isDeepStrictEqual(stated[fact], present[fact]),
  );
  if (differing.length === 0) return null;
  return { kind: 'TERM_DIFFERS', explanation: `differs from the record: ${differing.join(', ')}` } as const;
}

async function examineType({ rows }: Ward, type: string, statement: string): Promise<Examined> {
  const faults: Fault[] = [];
  let count = 0;
  const compared = `SELECT e.id, e.kind, e.facts,
      CASE WHEN t.id IS NOT NULL THEN (SELECT to_jsonb(k) FROM (SELECT ${COLUMNS}) AS k) END AS kept
    FROM (${statement}) AS e
    LEFT JOIN platform.term t ON t.subject_type = '${type}' AND t.subject_id = e.id AND t.kind = e.kind`;
  for await (const batch of inBatches<Expected & { readonly kept: KeptTerm | null }>(rows, compared)) {
    for (const { kept, ...expected } of batch) {
      const fault = faultAgainst(expected, kept);
      const subject = nameOf({ type, subjectId: expected.id, kind: expected.kind });
      if (fault) faults.push({ ...fault, subject });
    }
    count += batch.length;
  }
  return { count, faults };
}

/** The terms that the records must have, held against those that are kept: due day, day met, event, pauses, extensions. */
export const recordedTermsExamination: Examination = {
  name: 'records and their terms',
  examine: async (ward) => {
    const faults: Fault[] = [];
    let count = 0;
    for (const { type, table, terms } of ward.definition.examined ?? []) {
      if (terms === undefined) continue;
      const examined = await examineType(ward, type, terms);
      count += examined.count;
      faults.push(...examined.faults);
      const orphans = await ward.rows.query<{ subjectId: string; kind: string }>(
        `SELECT subject_id AS "subjectId", kind FROM platform.term t
         WHERE subject_type = $1 AND NOT EXISTS (SELECT FROM ${table} r WHERE r.id = t.subject_id)`,
        [type],
      );
      const explanation = 'there is no such record';
      faults.push(
        ...orphans.map(
          (each) => ({ kind: 'TERM_OF_NOTHING', subject: nameOf({ ...each, type }), explanation }) as const,
        ),
      );
    }
    return { count, faults };
  },
};
