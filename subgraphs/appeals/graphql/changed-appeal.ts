import { notFound } from '../../../platform/errors/plain-errors';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';

/** The appeal as a command has left it, read anew. */
export async function changedAppeal(context: AppealsContext, command: Promise<{ id: string }>): Promise<Appeal> {
  const { id } = await command;
  context.forget();
  return (await context.loaders.appeal.load(id)) ?? notFound('Appeal');
}
