import type { Actor } from './teller';

/** The people of the story, all demonstration users named by post. */
export const ACTORS = {
  resident: { login: 'resident-1', post: 'A resident of Astana' },
  anyone: { login: null, post: 'Someone who has not signed in' },
  lineProsecutor: { login: 'prosecutor-kz-71-esil', post: 'The line prosecutor of Esil district' },
  head: { login: 'head-kz-71-esil', post: 'The head of the Esil district office' },
  stranger: { login: 'prosecutor-kz-75', post: 'A prosecutor of Almaty city' },
  akimat: { login: 'executor-akimat-kz-71', post: 'The official of the akimat of Astana' },
  police: { login: 'executor-police-kz-71', post: 'The official of the police department of Astana' },
  chair: { login: 'head-kz-71', post: "The Prosecutor of Astana, chair of the city's council" },
  prosecutorGeneral: { login: 'prosecutor-general', post: 'The Prosecutor General' },
} as const satisfies Record<string, Actor>;
