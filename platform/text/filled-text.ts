/** A text without the blanks around it; null where nothing is left, so that a blank counts as not given. */
export function filledText(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
