/** Last words that end in a consonant, with their genitive. */
const CONSONANT_ENDINGS: Readonly<Record<string, string>> = {
  сот: 'соттың',
  уәкіл: 'уәкілдің',
};

/**
 * The genitive of the Kazakh name of an office or agency, for titles such as «…прокуратурасының басшысы»: the last word takes -ның or -нің
 * after a vowel. Abbreviated forms of companies (АҚ, КЕАҚ) stay as they are.
 */
export function kazakhGenitive(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const known = CONSONANT_ENDINGS[last];
  if (known) return `${name.slice(0, -last.length)}${known}`;
  if (/[ыа]$/.test(name)) return `${name}ның`;
  return /[іе]$/.test(name) ? `${name}нің` : name;
}
