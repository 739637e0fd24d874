import { notFound } from '../../../../platform/errors/plain-errors';
import type { SupervisionContext } from '../../context';
import type { Check } from '../../domain/check/check';

/** The check as a command has left it, read anew. */
export async function changedCheck(context: SupervisionContext, command: Promise<{ id: string }>): Promise<Check> {
  const { id } = await command;
  context.forget();
  return (await context.loaders.check.load(id)) ?? notFound('Check');
}
