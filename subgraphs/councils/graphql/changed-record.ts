import { notFound } from '../../../platform/errors/plain-errors';
import type { CouncilsContext } from '../context';
import type { CouncilLoaders } from '../persistence/councils.loaders';

/** The nouns that mutations change, with the loader of each. */
const LOADER_OF = {
  CoordinatingCouncil: 'council',
  CouncilSession: 'session',
  CouncilDecision: 'decision',
  CouncilMeasure: 'measure',
} as const satisfies Record<string, keyof CouncilLoaders>;

type Noun = keyof typeof LOADER_OF;
type RecordOf<N extends Noun> = NonNullable<Awaited<ReturnType<CouncilLoaders[(typeof LOADER_OF)[N]]['load']>>>;

/** The record as a command has left it, read anew. */
export async function changedRecord<N extends Noun>(
  context: CouncilsContext,
  noun: N,
  command: Promise<{ id: string }>,
): Promise<RecordOf<N>> {
  const { id } = await command;
  context.forget();
  const record = await context.loaders[LOADER_OF[noun]].load(id);
  return (record ?? notFound(noun)) as RecordOf<N>;
}
