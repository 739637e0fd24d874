/** The longest name or other line that an input takes, in characters. */
export const LONGEST_LINE = 300;
/** The longest text. */
export const LONGEST_TEXT = 50_000;
/** The longest code, number or identifier. */
export const LONGEST_CODE = 100;
