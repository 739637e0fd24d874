import type { LocalDate } from '../calendar/local-date';
import { filledText } from '../text/filled-text';

/** [2.1] What a legal basis can be taken from; the article ranks none above another, and neither does the platform. */
export const LEGAL_SOURCES = {
  CONSTITUTION: 'The Constitution of the Republic (Конституция)',
  CONSTITUTIONAL_LAW: 'The Constitutional Law "On the Prosecutor\'s Office" of 5 November 2022, No. 155-VII',
  RATIFIED_TREATY: 'An international treaty that the Republic has ratified (халықаралық шарт)',
  LEGAL_ACT: 'Another regulatory legal act of the Republic (нормативтік құқықтық акт)',
} as const;

/** One of `LEGAL_SOURCES`. */
export type LegalSource = keyof typeof LEGAL_SOURCES;

/** A place in the Constitutional Law: an article, or a paragraph, an item or both within it. Numbers as written, such as `11-1` or `3-1`. */
export interface NormUnit {
  readonly article: string;
  readonly paragraph: string | null;
  readonly item: string | null;
}

/** [2.1] A structured legal reference: the kind of its source, the act, and the place in it. */
export interface LegalReference extends NormUnit {
  readonly source: LegalSource;
  /** Title of the act; null for the Constitution and for this law. */
  readonly act: string | null;
  readonly number: string | null;
  readonly adoptedOn: LocalDate | null;
  /** Day on which a treaty was ratified. */
  readonly ratifiedOn: LocalDate | null;
}

/** A reference as a caller states it: blanks count as not given. */
export interface StatedReference {
  readonly source: LegalSource;
  readonly act?: string | null;
  readonly number?: string | null;
  readonly adoptedOn?: LocalDate | null;
  readonly ratifiedOn?: LocalDate | null;
  readonly article: string;
  readonly paragraph?: string | null;
  readonly item?: string | null;
}

/** The reference that was stated. */
export function legalReference(stated: StatedReference): LegalReference {
  return {
    source: stated.source,
    act: filledText(stated.act),
    number: filledText(stated.number),
    adoptedOn: stated.adoptedOn ?? null,
    ratifiedOn: stated.ratifiedOn ?? null,
    article: stated.article.trim(),
    paragraph: filledText(stated.paragraph),
    item: filledText(stated.item),
  };
}
