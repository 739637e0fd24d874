/**
 * Who asks, by position towards the records of the Esil district office of Astana: a column of the matrix each. Those who may least come first, so
 * that what an entitled one changes is not yet changed for the others.
 */
export const POSITIONS = {
  forged: { login: 'forged' },
  public: { login: null },
  'other applicant': { login: 'resident-2' },
  applicant: { login: 'resident-1' },
  operator: { login: 'operator' },
  analyst: { login: 'analyst-1' },
  'other agency': { login: 'executor-police-kz-75' },
  'agency addressed': { login: 'executor-akimat-kz-71' },
  'agency responsible': { login: 'executor-police-kz-71' },
  'sibling head': { login: 'head-kz-71-nura' },
  'own employee': { login: 'employee-kz-71-esil' },
  'own prosecutor': { login: 'prosecutor-kz-71-esil' },
  'own deputy': { login: 'deputy-kz-71-esil' },
  'own head': { login: 'head-kz-71-esil' },
  'head above': { login: 'head-kz-71' },
  'Prosecutor General': { login: 'prosecutor-general' },
} as const satisfies Readonly<Record<string, { readonly login: string | null }>>;

export type Position = keyof typeof POSITIONS;
export const POSITION_NAMES = Object.keys(POSITIONS) as readonly Position[];
