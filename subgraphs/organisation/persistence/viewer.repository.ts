import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { KnownPerson } from '../domain/viewer-decision';
import { currentSql, inServiceSql } from './names-sql';
import { succeededOfficesSql } from './office/succession-sql';
import { officesBelowSql } from './subordination/subordination-sql';

const BY_SUBJECT = sql(
  'organisation.findKnownPerson',
  `SELECT p.id AS "personId", c.kind AS "accountKind", p.clearance, p.personnel_class AS "personnelClass", p.is_citizen AS "isCitizen",
     p.rank AS "rankCode", ${inServiceSql('p')} AS "isInService",
     coalesce((
       SELECT json_agg(json_build_object('postId', t.id, 'officeId', o.id, 'officeKind', o.kind, 'officeSphere', o.sphere, 'kind', t.kind,
           'subordinateOfficeIds', CASE WHEN t.kind = 'HEAD' THEN ${officesBelowSql('o')}
             ELSE ARRAY[]::uuid[] END,
           'succeededOfficeIds', ${succeededOfficesSql('o')})
         ORDER BY t.seniority, o.code)
       FROM appointment a JOIN post t ON t.id = a.post_id JOIN office o ON o.id = a.office_id
       WHERE a.person_id = p.id AND ${currentSql('a')}
     ), '[]') AS posts,
     coalesce((
       SELECT json_agg(json_build_object('id', d.id, 'power', d.power, 'act', d.act_reference, 'untilOn', d.until_on,
           'officeIds', CASE WHEN s.parent_id IS NOT NULL THEN ARRAY(SELECT b.id FROM office b WHERE b.path <@ s.path) END)
           ORDER BY d.from_on, d.id)
       FROM delegation d LEFT JOIN office s ON s.id = d.scope_office_id WHERE d.delegate_id = p.id AND d.revoked_on IS NULL AND (SELECT legal_today()) BETWEEN d.from_on AND d.until_on
         AND EXISTS (SELECT FROM appointment g JOIN post t ON t.id = g.post_id
           WHERE g.person_id = d.delegator_id AND t.kind = 'PROSECUTOR_GENERAL' AND ${currentSql('g')})
     ), '[]') AS delegations,
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
