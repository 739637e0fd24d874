import { setFlagsFromString } from 'node:v8';

/**
 * By how much the heap may grow before what is dead of it is collected, in per cent of what is alive. V8 lets it grow fourfold, to 750 MB under
 * load; with this it stays near 450 MB, at no cost that could be measured. Accounts: docs/performance.md.
 */
const GROWTH_PERCENT = 60;

/** Bounds the memory of a process under load. Not a setting of `NODE_OPTIONS`, which does not take it. */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
