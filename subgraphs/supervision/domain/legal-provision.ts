import { filledText } from '../../../platform/text/filled-text';

/** [32.2.f] Whether a text cites a provision: an act and the number of its article. Words alone are not enough. */
export function isProvision(text: string | null): boolean {
  const filled = filledText(text);
  return filled !== null && /\p{L}/u.test(filled) && /\d/.test(filled);
}
