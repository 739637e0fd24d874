import { notFound } from '../../../platform/errors/plain-errors';
import type { SupervisionContext } from '../context';
import type { Submission } from '../domain/submission';

/** The submission as a command has left it, read anew. */
export async function changedSubmission(
  context: SupervisionContext,
  command: Promise<{ id: string }>,
): Promise<Submission> {
  const { id } = await command;
  context.forget();
  return (await context.loaders.submission.load(id)) ?? notFound('Submission');
}
