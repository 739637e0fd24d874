import { notFound } from '../../../platform/errors/plain-errors';
import type { OrganisationContext } from '../context';
import { createLoaders, type OrganisationLoaders } from '../persistence/organisation.loaders';

type Entities = 'office' | 'agency' | 'officer' | 'official' | 'officeDocument' | 'trainingIntake';
type Row<Entity extends Entities> = NonNullable<Awaited<ReturnType<OrganisationLoaders[Entity]['load']>>>;

const NOUNS = {
  office: 'Office',
  agency: 'Agency',
  officer: 'Officer',
  official: 'AgencyOfficial',
  officeDocument: 'OfficeDocument',
  trainingIntake: 'TrainingIntake',
} as const;

/** What a command has changed, read anew after it. */
export async function changedRow<Entity extends Entities>(
  context: OrganisationContext,
  entity: Entity,
  command: Promise<{ readonly id: string }>,
): Promise<Row<Entity>> {
  const { id } = await command;
  context.loaders = createLoaders(context);
  const row = await context.loaders[entity].load(id);
  return (row ?? notFound(NOUNS[entity])) as Row<Entity>;
}
