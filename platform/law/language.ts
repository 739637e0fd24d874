/** The languages of messages and names: Kazakh, Russian, English. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];

/**
 * The language of callers who ask for none of the three. Browsers in Kazakhstan ask for Kazakh or Russian and get it, so this
 * reaches programs, which send no header or `*`, and their logs are read together with the English schema and codes.
 */
const UNASKED: Language = 'en';

/** Picks the language that an `Accept-Language` header prefers: highest quality first, then its order; regions are ignored. */
export function pickLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map(parseWish);
  const served = wishes.filter((wish) => wish.language !== undefined && wish.quality > 0);
  const best = served.sort((a, b) => b.quality - a.quality)[0];
  return best?.language ?? UNASKED;
}

function parseWish(text: string): { language: Language | undefined; quality: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const primary = tag.split('-')[0];
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice('q='.length) ?? '1';
  return { language: LANGUAGES.find((language) => language === primary), quality: Number(quality) || 0 };
}
