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

/** The offices of a viewer, each once: who looks them up one by one finds no row twice. */
export const officesOf = ({ visibleOfficeIds }: Viewer): readonly string[] => [...new Set(visibleOfficeIds)];

/** Values for the five parameters of `audienceCondition`, in order. */
export function audienceValues(viewer: Viewer): readonly unknown[] {
  return [viewer.seesAllOffices, officesOf(viewer), viewer.agencyId, viewer.personId, clearedFor(viewer)];
}

/** How many parameters `audienceCondition` takes. */
export const AUDIENCE_PARAMETERS = 5;

/** The placeholders of these values, if the first is parameter `first`. */
export function audiencePlaceholders(first: number) {
  const at = (index: number) => `$${first + index}`;
  return { all: at(0), offices: at(1), agency: at(2), person: at(3), cleared: at(4) };
}

/**
 * [3.4] The SQL twin of `maySee`: a condition over the audience columns of `alias`, taking the values of `audienceValues` from
 * parameter `first` on. Of rows that are known to be of an office in the viewer's reach it asks nothing about ties, so that indexes without
 * the columns of other ties answer it. A property test holds the two equal.
 */
export function audienceCondition(alias: string, first: number, isOfReachedOffice = false): string {
  const { all, offices, agency, person, cleared } = audiencePlaceholders(first);
  const isTied = `(
      ${all}::boolean
      OR ${alias}.owner_office_id = ANY (${offices}::uuid[])
      OR ${agency}::uuid = ANY (${alias}.agency_ids)
      OR ${person}::uuid = ANY (${alias}.handler_ids)
    )`;
  return `(
    (${alias}.is_published AND ${alias}.classification = 'PUBLIC')
    OR (${alias}.applicant_id = ${person}::uuid AND ${alias}.classification IN ('PUBLIC', 'OFFICIAL', 'PERSONAL'))
    OR (${alias}.classification = ANY (${cleared}::text[])${isOfReachedOffice ? '' : ` AND ${isTied}`})
  )`;
}
