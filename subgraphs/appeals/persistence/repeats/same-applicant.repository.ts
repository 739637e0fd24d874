import type { EntityManager } from 'typeorm';

/** Names that are less alike are of different people; above, a person judges whether they are one. */
const LEAST_LIKENESS_OF_NAMES = 0.4;

/** A name in letters that the key does not know is compared as it was written. */
const nameOf = (alias: string): string =>
  `coalesce(applicant_name_key(${alias}.applicant_name), ${alias}.applicant_name)`;

const ONE_APPLICANT = `
  SELECT CASE
      WHEN 'ANONYMOUS' IN (a.applicant_kind, b.applicant_kind) THEN false
      WHEN a.applicant_index IS NOT NULL AND b.applicant_index IS NOT NULL THEN a.applicant_index = b.applicant_index
      WHEN a.applicant_id IS NOT NULL AND b.applicant_id IS NOT NULL THEN a.applicant_id = b.applicant_id
      ELSE similarity(${nameOf('a')}, ${nameOf('b')}) >= $3
    END AS "isOne"
  FROM appeal a, appeal b WHERE a.id = $1 AND b.id = $2`;

interface Identified {
  readonly id: string;
}

/**
 * [24.8] Whether two appeals have one applicant: by the numbers where both have one, else by the accounts, else by the names, of which only
 * clearly different ones speak against it. An anonymous appeal has none. One statement.
 */
export async function areOfOneApplicant(manager: EntityManager, a: Identified, b: Identified): Promise<boolean> {
  const [row] = await manager.query<{ isOne: boolean | null }[]>(ONE_APPLICANT, [a.id, b.id, LEAST_LIKENESS_OF_NAMES]);
  return row?.isOne ?? false;
}
