import type { Language } from './language';
import { readLawTable, type TableRow } from './table';

const COLUMNS = ['english', 'kazakh', 'russian', 'graphql'] as const;

type Term = Readonly<Record<Language, string>>;

const TERMS: ReadonlyMap<string, Term> = readTerms();

/** The term of a type, enum value or field of the graph, such as `Appeal`, in a language; undefined if the glossary has none. */
export function termOf(name: string, language: Language): string | undefined {
  return TERMS.get(name)?.[language];
}

function readTerms(): ReadonlyMap<string, Term> {
  const rows = readLawTable('glossary.tsv', COLUMNS).map((row) => ({ row, names: row.graphql.split(', ') }));
  const own = rows.filter(({ names }) => names.length === 1);
  const shared = rows.filter(({ names }) => names.length > 1);
  const terms = new Map<string, Term>();
  for (const { row, names } of [...own, ...shared]) {
    names.forEach((name, place) => {
      if (!terms.has(name)) terms.set(name, termAt(row, place, names.length));
    });
  }
  return terms;
}

/** A row with several names lists their terms in the same order between semicolons, or has one term for all of them. */
function termAt(row: TableRow<(typeof COLUMNS)[number]>, place: number, names: number): Term {
  const pick = (text: string) => {
    const terms = text.replace(/\s*\([^)]*\)|\s*\?$/g, '').split('; ');
    return (terms.length === names ? terms[place] : terms[0]) ?? text;
  };
  return { kk: pick(row.kazakh), ru: pick(row.russian), en: pick(row.english) };
}
