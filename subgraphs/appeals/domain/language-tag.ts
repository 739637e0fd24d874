/** The state language, always allowed for a reply. */
export const STATE_LANGUAGE = 'kk';

/** The shape of a BCP 47 language code as the platform takes it: a language and perhaps script or region. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** Whether two codes name the same language, script and region aside: `ru` and `ru-KZ` do. */
export function isSameLanguage(first: string, second: string): boolean {
  return primaryOf(first) === primaryOf(second);
}

/** The languages in which the platform has texts. */
export type CorrespondenceLanguage = 'kk' | 'ru' | 'en';

/** The language in which the office writes to an applicant: that of the appeal if the platform has texts in it, else the state language. */
export function correspondenceLanguage(appealLanguage: string): CorrespondenceLanguage {
  const primary = primaryOf(appealLanguage);
  return primary === 'ru' || primary === 'en' ? primary : STATE_LANGUAGE;
}
