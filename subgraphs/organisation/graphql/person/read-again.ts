import { notFound } from '../../../../platform/errors/plain-errors';
import type { OrganisationContext } from '../../context';
import type { OfficerRow } from '../../persistence/officer.repository';
import { createLoaders } from '../../persistence/organisation.loaders';

/** The person as a mutation has left them; what was read before is forgotten. */
export async function readOfficerAgain(context: OrganisationContext, id: string): Promise<OfficerRow> {
  context.loaders = createLoaders(context);
  return (await context.loaders.officer.load(id)) ?? notFound('Officer');
}
