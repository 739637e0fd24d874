import { clearedFor } from './audience';
import { CLASSIFICATIONS, type Viewer } from './viewer';

/** The audience's columns, the same on every visible table. Use inside CREATE TABLE. */
export const AUDIENCE_COLUMNS = `
  owner_office_id uuid NOT NULL,
  handler_ids uuid[] NOT NULL DEFAULT '{}',
  agency_ids uuid[] NOT NULL DEFAULT '{}',
  applicant_id uuid,
  classification text NOT NULL CHECK (classification IN ('${CLASSIFICATIONS.join("', '")}')),
  is_published boolean NOT NULL DEFAULT false`;

/** Values for the five parameters of `audienceCondition`, in order. */
export function audienceValues(viewer: Viewer): readonly unknown[] {
  return [viewer.seesAllOffices, viewer.visibleOfficeIds, viewer.agencyId, viewer.personId, clearedFor(viewer)];
}

/** How many parameters `audienceCondition` takes. */
export const AUDIENCE_PARAMETERS = 5;

/**
 * [3.4] The SQL twin of `maySee`: a condition over the audience columns of `alias`, taking the values of `audienceValues` from
 * parameter `first` on. A property test holds the two equal.
 */
export function audienceCondition(alias: string, first: number): string {
  const [all, offices, agency, person, cleared] = Array.from(
    { length: AUDIENCE_PARAMETERS },
    (_, i) => `$${first + i}`,
  );
  return `(
    (${alias}.is_published AND ${alias}.classification = 'PUBLIC')
    OR (${alias}.applicant_id = ${person}::uuid AND ${alias}.classification IN ('PUBLIC', 'OFFICIAL', 'PERSONAL'))
    OR (${alias}.classification = ANY (${cleared}::text[]) AND (
      ${all}::boolean
      OR ${alias}.owner_office_id = ANY (${offices}::uuid[])
      OR ${agency}::uuid = ANY (${alias}.agency_ids)
      OR ${person}::uuid = ANY (${alias}.handler_ids)
    ))
  )`;
}
