import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { RegistrationFacts } from '../../domain/military-registration';
import { currentSql } from '../names-sql';

const LIABLE = sql(
  'organisation.findLiableOfficers',
  `SELECT DISTINCT p.id, p.personnel_class AS "personnelClass", p.is_liable_for_military_service AS "isLiableForMilitaryService",
     p.special_register_entry AS "specialRegisterEntry"
   FROM appointment a JOIN person p ON p.id = a.person_id
   WHERE a.office_id = $1 AND ${currentSql('a')} AND p.is_liable_for_military_service ORDER BY p.id`,
);

/** Who of an office's present members is liable for military service. One statement. */
export function findLiableOfficers(
  db: Database,
  officeId: string,
): Promise<(Omit<RegistrationFacts, 'serviceRegime'> & { readonly id: string })[]> {
  return read(db, LIABLE, [officeId]);
}
