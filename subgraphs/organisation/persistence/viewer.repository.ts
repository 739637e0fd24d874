import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { KnownPerson } from '../domain/viewer-decision';
import { currentSql } from './names-sql';

const BY_SUBJECT = sql(
  'organisation.findKnownPerson',
  `SELECT p.id AS "personId", c.kind AS "accountKind", p.clearance, p.personnel_class AS "personnelClass", p.is_citizen AS "isCitizen",
     p.rank AS "rankCode", p.service_ended_on IS NULL OR p.service_ended_on >= (SELECT legal_today()) AS "isInService",
     coalesce((
       SELECT json_agg(json_build_object('postId', t.id, 'officeId', o.id, 'officeKind', o.kind, 'officeSphere', o.sphere, 'kind', t.kind)
         ORDER BY t.seniority, o.code)
       FROM appointment a JOIN post t ON t.id = a.post_id JOIN office o ON o.id = a.office_id
       WHERE a.person_id = p.id AND ${currentSql('a')}
     ), '[]') AS posts,
     coalesce((
       SELECT json_agg(json_build_object('agencyId', f.agency_id, 'role', f.role) ORDER BY f.role = 'READER', f.from_on)
       FROM agency_official f WHERE f.person_id = p.id AND ${currentSql('f')}
     ), '[]') AS agencies
   FROM account c JOIN person p ON p.id = c.person_id WHERE c.subject = $1`,
);

/** The person behind a token's subject as of the legal day; null for a subject without an account. One statement. */
export async function findKnownPerson(db: Database, subject: string): Promise<KnownPerson | null> {
  const [row] = await read<KnownPerson>(db, BY_SUBJECT, [subject]);
  return row ?? null;
}
