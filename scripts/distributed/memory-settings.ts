/**
 * How Node and the C library are to keep memory, as the image sets it (Dockerfile): a third less of it. Objects that die
 * young have 48 MB instead of 128, and threads share two arenas instead of having one each. Accounts: docs/performance.md.
 */
export const NODE_SETTINGS: readonly string[] = ['--max-semi-space-size=16'];
export const MEMORY_ENVIRONMENT: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' };
