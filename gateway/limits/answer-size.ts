/** How many objects an answer holds: what it actually cost, in the measure of the estimate. Counts down a stack, so that depth is no matter. */
export function answerSize(data: unknown): number {
  let objects = 0;
  const rest = [data];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && value !== data) objects += 1;
    for (const each of Object.values(value)) if (typeof each === 'object') rest.push(each);
  }
  return objects;
}
