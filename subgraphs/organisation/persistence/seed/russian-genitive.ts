/** Nouns with which names of offices and agencies begin, with their genitive. */
const NOUNS: Readonly<Record<string, string>> = {
  прокуратура: 'прокуратуры',
  комитет: 'комитета',
  департамент: 'департамента',
  академия: 'академии',
  министерство: 'министерства',
  агентство: 'агентства',
  гвардия: 'гвардии',
  служба: 'службы',
  правительство: 'правительства',
  аппарат: 'аппарата',
  полиция: 'полиции',
  банк: 'банка',
  палата: 'палаты',
  комиссия: 'комиссии',
  парламент: 'парламента',
  президент: 'президента',
  администрация: 'администрации',
  совет: 'совета',
  суд: 'суда',
  уполномоченный: 'уполномоченного',
  акимат: 'акимата',
  маслихат: 'маслихата',
};

const ADJECTIVES: readonly (readonly [ending: RegExp, genitive: string])[] = [
  [/([жшчщ])ая$/, '$1ей'],
  [/ая$/, 'ой'],
  [/([жшчщ])ий$/, '$1его'],
  [/ий$/, 'ого'],
  [/[ыо]й$/, 'ого'],
];

function capitalLike(model: string, word: string): string {
  const [first = ''] = model;
  return first === first.toUpperCase() ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}

function adjective(word: string): string {
  const form = ADJECTIVES.find(([ending]) => ending.test(word));
  return form ? word.replace(form[0], form[1]) : word;
}

/**
 * The genitive of the Russian name of an office or agency, for titles such as «Руководитель прокуратуры…»: its first noun and the
 * adjectives before it are declined, what follows them stays. Names that begin otherwise, such as «АО …», stay as they are.
 */
function russianGenitive(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => Object.hasOwn(NOUNS, word.toLowerCase()));
  const leading = words.slice(0, at);
  if (at < 0 || !leading.every((word) => adjective(word) !== word)) return name;
  const noun = words[at] ?? '';
  return [...leading.map(adjective), capitalLike(noun, NOUNS[noun.toLowerCase()] ?? noun), ...words.slice(at + 1)].join(
    ' ',
  );
}

/** Words that lose their capital letter inside a title; other names, such as «Генеральная прокуратура», keep it. */
const COMMON_OPENINGS = new Set(['прокуратура', 'специализированная', 'военная', 'департамент', 'акимат', 'маслихат']);

/** The same inside a title. */
export function russianGenitiveWithin(name: string): string {
  const declined = russianGenitive(name);
  const [opening = ''] = name.toLowerCase().split(' ');
  return COMMON_OPENINGS.has(opening) ? `${declined.charAt(0).toLowerCase()}${declined.slice(1)}` : declined;
}
