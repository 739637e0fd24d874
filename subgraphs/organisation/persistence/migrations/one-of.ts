/** SQL for membership in a closed list of our own names: `IN ('A', 'B')`. */
export function oneOf(values: readonly string[]): string {
  return `IN ('${values.join("', '")}')`;
}
