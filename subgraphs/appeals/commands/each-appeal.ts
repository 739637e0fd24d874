import { DomainError, keptRefusal } from '../../../platform/errors/domain-error';
import type { AppealRefusal } from '../domain/appeal-refusal';

/** The ids of many appeals as they were named, each once. */
export const distinctIds = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.map((id) => id.toLowerCase())),
];

/** Does the same with each of many appeals; one that is refused is passed over, and keeps nobody else back. */
export function eachAppeal<Item, Result>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  work: (item: Item) => Result,
): { readonly done: readonly Result[]; readonly refusals: readonly AppealRefusal[] } {
  const done: Result[] = [];
  const refusals: AppealRefusal[] = [];
  for (const item of items) {
    try {
      done.push(work(item));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push({ appealId: idOf(item), ...keptRefusal(error) });
    }
  }
  return { done, refusals };
}
