import type { Viewer, ViewerKind } from './viewer';

const SERVING: readonly ViewerKind[] = ['PROSECUTOR', 'EMPLOYEE', 'ANALYST', 'SYSTEM'];

/** Whether the viewer serves in the prosecution system, analysts included, and so may be told how it works and what it is late with. */
export function isServing({ kind }: Pick<Viewer, 'kind'>): boolean {
  return SERVING.includes(kind);
}
