import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import {
  type Matter,
  type OfficeOfTerritory,
  type ProposedOffice,
  proposedOffices,
} from '../../domain/forwarding/proposal';

const OFFICES_OF_TERRITORY = sql(
  'appeals.findOfficesOfTerritory',
  `WITH district AS (SELECT region FROM platform.known_office WHERE code = $2)
   SELECT o.id, o.code, o.kind, o.sphere, o.region, o.state, o.successor_id AS "successorId"
   FROM platform.known_office o
   WHERE o.region IS NULL OR o.region = coalesce($1, (SELECT region FROM district))
   ORDER BY o.code`,
);

/** The office of a district that a matter names. */
function officeOfDistrict(offices: readonly OfficeOfTerritory[], district: string): OfficeOfTerritory {
  const office = offices.find(({ code }) => code === district);
  const isOfDistrict = office?.kind === 'DISTRICT' || office?.kind === 'CITY' || office?.kind === 'INTERDISTRICT';
  return office && isOfDistrict ? office : invalidInput('district', 'is the code of no district of the region');
}

/**
 * [24.2] The offices proposed for a matter. Throws `INVALID_INPUT` for a region in which there is no office, and for a district that is none of the
 * region. Where the office of a district has been liquidated, its successor stands in its place. One statement.
 */
export async function findProposedOffices(db: Database, matter: Matter): Promise<readonly ProposedOffice[]> {
  const { region, district, category } = matter;
  const offices = await read<OfficeOfTerritory>(db, OFFICES_OF_TERRITORY, [region, district]);
  if (region !== null && !offices.some((office) => office.region === region))
    return invalidInput('region', 'is the code of no region with an office');
  if (district === null) return proposedOffices(offices, matter);
  const office = officeOfDistrict(offices, district);
  const successor = offices.find(({ id }) => id === office.successorId);
  return proposedOffices(offices, { region: office.region, district: (successor ?? office).code, category });
}
