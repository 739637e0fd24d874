import { allRules, legalBasisOf } from './ledger';
import type { NormUnit } from './legal-reference';
import type { Rule } from './rule';

/** First and last number of a span; null where the rule is of the whole article or paragraph. */
type Span = readonly [string, string] | null;

interface RuleUnit {
  readonly article: string;
  readonly paragraphs: Span;
  readonly items: Span;
}

const ARTICLE = String.raw`(?:^Art\. |, )(?<article>\d+(?:-\d+)?)(?![)\d])`;
const PARAGRAPH = String.raw`§(?<paragraph>\d+)(?:-(?<lastParagraph>\d+))?`;
const ITEM = String.raw`\((?<item>\d+(?:-\d+)?)\)(?:-\((?<lastItem>\d+)\))?`;
const PLACES = new RegExp([ARTICLE, PARAGRAPH, ITEM].join('|'), 'g');

const PLACES_OF_RULES = allRules().map((rule) => ({ rule, places: placesIn(legalBasisOf(rule.id)) }));

/**
 * The rules of the ledger that a cited place speaks of: those within it, or where the ledger is coarser, those around it. Empty if the law
 * has no such place.
 */
export function rulesAt(unit: NormUnit): readonly Rule[] {
  return PLACES_OF_RULES.filter(({ places }) => places.some((place) => isTouched(place, unit))).map(({ rule }) => rule);
}

/** Whether two places overlap: one lies within the other. */
export function isOverlapping(one: NormUnit, other: NormUnit): boolean {
  const meets = (a: string | null, b: string | null) => a === null || b === null || a === b;
  return one.article === other.article && meets(one.paragraph, other.paragraph) && meets(one.item, other.item);
}

function isTouched({ article, paragraphs, items }: RuleUnit, unit: NormUnit): boolean {
  return article === unit.article && isWithin(paragraphs, unit.paragraph) && isWithin(items, unit.item);
}

function isWithin(span: Span, cited: string | null): boolean {
  if (span === null || cited === null) return true;
  const [first, last] = span;
  return cited === first || (Number(cited) >= Number(first) && Number(cited) <= Number(last));
}

/** The places that a citation names: `Art. 7 §2 (1), (3)` names two items of one paragraph. */
function placesIn(citation: string): readonly RuleUnit[] {
  const places: RuleUnit[] = [];
  for (const { groups = {} } of citation.matchAll(PLACES)) {
    const paragraphs = spanOf(groups['paragraph'], groups['lastParagraph']);
    const items = spanOf(groups['item'], groups['lastItem']);
    const article = groups['article'];
    const last = article === undefined ? places.pop() : { article, paragraphs: null, items: null };
    if (last === undefined) continue;
    if (article !== undefined) places.push(last);
    else places.push(...continued(last, paragraphs, items));
  }
  return places;
}

/** The place so far made narrower by the next number, or beside it the next place of the same article or paragraph. */
function continued(last: RuleUnit, paragraphs: Span, items: Span): readonly RuleUnit[] {
  if (paragraphs !== null) {
    const next = { article: last.article, paragraphs, items: null };
    return last.paragraphs === null && last.items === null ? [next] : [last, next];
  }
  return last.items === null ? [{ ...last, items }] : [last, { ...last, items }];
}

function spanOf(first: string | undefined, last: string | undefined): Span {
  return first === undefined ? null : [first, last ?? first];
}
