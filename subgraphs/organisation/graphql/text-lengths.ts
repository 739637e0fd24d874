/** The longest texts of this subgraph's inputs, in UTF-16 units. */
export const LONGEST_ID = 100;
export const LONGEST_NAME = 200;
export const LONGEST_REFERENCE = 300;
export const LONGEST_REASON = 50_000;
