/**
 * How Node and the C library are to keep memory, as the image sets it (Dockerfile): less of it at rest. Objects that die
 * young have 96 MB at most, and threads share two arenas instead of having one each. Accounts: docs/performance.md.
 */
export const NODE_SETTINGS: readonly string[] = ['--max-semi-space-size=32'];
export const MEMORY_ENVIRONMENT: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' };
