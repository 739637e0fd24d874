/** [2.1] What a legal basis can be taken from; the article ranks none above another, and neither does the platform. */
export const LEGAL_SOURCES = {
  CONSTITUTION: 'The Constitution of the Republic (Конституция)',
  CONSTITUTIONAL_LAW: 'The Constitutional Law "On the Prosecutor\'s Office" of 5 November 2022, No. 155-VII',
  RATIFIED_TREATY: 'An international treaty that the Republic has ratified (халықаралық шарт)',
  LEGAL_ACT: 'Another regulatory legal act of the Republic (нормативтік құқықтық акт)',
} as const;

/** One of `LEGAL_SOURCES`. */
export type LegalSource = keyof typeof LEGAL_SOURCES;
