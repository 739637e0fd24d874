import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../calendar/local-date';
import type { Term } from '../calendar/term';
import { type Database } from '../database/open-database';
import { read, sql } from '../database/hot-read';

/** A record that has terms: the type's name in the graph and the id. */
export interface TermSubject {
  readonly type: string;
  readonly id: string;
}

/** A stored term with the record it belongs to and the day on which it was met, if it was. */
export interface StoredTerm {
  readonly subjectId: string;
  readonly kind: string;
  readonly term: Term;
  readonly metOn: LocalDate | null;
}

/** Stores a term of a record as `saveTerms` does. */
export function saveTerm(manager: EntityManager, subject: TermSubject, term: Term): Promise<void> {
  return saveTerms(manager, [{ subject, term }]);
}

/** Stores terms of records, or replaces the records' terms of the same kinds; each kind of a record once. One statement. */
export function saveTerms(manager: EntityManager, terms: readonly OwnTerm[]): Promise<void> {
  return insertTerms(manager, terms, '');
}

/** Stores a term that begins, maybe anew: it is open, even if one of its kind was met before. One statement. */
export function beginTerm(manager: EntityManager, subject: TermSubject, term: Term): Promise<void> {
  return insertTerms(manager, [{ subject, term }], ', met_on = NULL');
}

/** A term with the record that it is of. */
interface OwnTerm {
  readonly subject: TermSubject;
  readonly term: Term;
}

async function insertTerms(manager: EntityManager, terms: readonly OwnTerm[], alsoReplaced: string): Promise<void> {
  if (terms.length === 0) return;
  await manager.query(
    `INSERT INTO platform.term (id, subject_type, subject_id, kind, due_on, term)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::date[], $6::jsonb[])
     ON CONFLICT (subject_type, subject_id, kind) DO UPDATE SET due_on = excluded.due_on, term = excluded.term${alsoReplaced}`,
    [
      terms.map(() => uuidv7()),
      terms.map(({ subject }) => subject.type),
      terms.map(({ subject }) => subject.id),
      terms.map(({ term }) => term.kind),
      terms.map(({ term }) => term.dueOn),
      terms.map(({ term }) => JSON.stringify(term)),
    ],
  );
}

/** The terms of some kinds that records of one type have. */
export interface TermsOfMany {
  readonly type: string;
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
}

/** Marks the terms of many records as met on a day; they are then overdue no more. One statement. */
export async function meetTerms(
  manager: EntityManager,
  { type, ids, kinds }: TermsOfMany,
  metOn: LocalDate,
): Promise<void> {
  await manager.query(
    `UPDATE platform.term SET met_on = $4
     WHERE subject_type = $1 AND subject_id = ANY ($2::uuid[]) AND kind = ANY ($3::text[]) AND met_on IS NULL`,
    [type, ids, kinds, metOn],
  );
}

/** Marks a record's term of a kind as met on a day. One statement. */
export function meetTerm(
  manager: EntityManager,
  { type, id }: TermSubject,
  kind: string,
  metOn: LocalDate,
): Promise<void> {
  return meetTerms(manager, { type, ids: [id], kinds: [kind] }, metOn);
}

const TERMS_BY_SUBJECT = sql(
  'platform.findTermsBySubjects',
  `SELECT subject_id AS "subjectId", kind, term, met_on AS "metOn" FROM platform.term
   WHERE subject_type = $1 AND subject_id = ANY ($2::uuid[]) ORDER BY due_on, kind`,
);

/** All terms of many records of one type. One statement. */
export function findTermsBySubjects(db: Database, type: string, ids: readonly string[]): Promise<StoredTerm[]> {
  return read<StoredTerm>(db, TERMS_BY_SUBJECT, [type, ids]);
}

/** A record's term of one kind, inside a command. */
export async function findTerm(manager: EntityManager, subject: TermSubject, kind: string): Promise<Term | null> {
  const rows: { term: Term }[] = await manager.query(
    'SELECT term FROM platform.term WHERE subject_type = $1 AND subject_id = $2 AND kind = $3',
    [subject.type, subject.id, kind],
  );
  return rows[0]?.term ?? null;
}
