import { materialResolvers } from '../../../../platform/graphql/material-resolvers';
import { checkMaterials } from '../../persistence/check/check-materials.repository';
import { AgencyStub } from '../agency.stub';
import { officerFor, OfficerStub } from '../officer.stub';
import { CheckType } from './check.type';

/** The materials of checks in the graph. */
export const checkMaterialResolvers = materialResolvers({
  owner: checkMaterials,
  record: CheckType,
  officer: { type: OfficerStub, of: ({ viewer }, id) => officerFor(viewer, id) },
  agency: { type: AgencyStub, of: (id) => ({ id }) },
});
