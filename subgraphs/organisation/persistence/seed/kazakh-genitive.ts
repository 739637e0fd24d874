/** Last words that end in a consonant, with their genitive. */
const CONSONANT_ENDINGS: Readonly<Record<string, string>> = {
  сот: 'соттың',
  уәкіл: 'уәкілдің',
};

const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/**
 * The Kazakh name of an office or agency as the first part of a longer title: the nearest genitive within it is dropped, so that
 * «Есіл ауданының прокуратурасы» becomes «Есіл ауданы прокуратурасы». Names in a consonant have none to drop.
 */
export function kazakhAttribute(name: string): string {
  if (CONSONANT_ENDINGS[lastWordOf(name)]) return name;
  return name.replace(/(ы|і)(?:ның|нің) (?!.*[ыі](?:ның|нің) )/, '$1 ');
}

/**
 * The genitive of the same, for titles such as «Есіл ауданы прокуратурасының басшысы»: the last word takes -ның or -нің after a vowel.
 * Abbreviated forms of companies (АҚ, КЕАҚ) stay as they are.
 */
export function kazakhGenitive(name: string): string {
  const stem = kazakhAttribute(name);
  const last = lastWordOf(stem);
  const known = CONSONANT_ENDINGS[last];
  if (known) return `${stem.slice(0, -last.length)}${known}`;
  if (/[ыа]$/.test(stem)) return `${stem}ның`;
  return /[іе]$/.test(stem) ? `${stem}нің` : stem;
}
