import { materialResolvers } from '../../../platform/graphql/material-resolvers';
import { appealMaterials } from '../persistence/appeal-materials.repository';
import { AgencyStub } from './agency.stub';
import { officerFor, OfficerStub } from './officer.stub';
import { AppealType } from './appeal.type';

/** The materials of appeals in the graph. */
export const appealMaterialResolvers = materialResolvers({
  owner: appealMaterials,
  record: AppealType,
  officer: { type: OfficerStub, of: ({ viewer }, id) => officerFor(viewer, id) },
  agency: { type: AgencyStub, of: (id) => ({ id }) },
});
