import { isSoleHead } from '../access/reach';
import type { Viewer } from '../access/viewer';
import type { LocalDate } from '../calendar/local-date';
import { refuse } from '../errors/refuse';

/** [9.22.c] As what somebody may use the data of a dataset. */
export const DATA_ROLES = {
  HEAD: 'Heads of offices, each over their own office and those below.',
  PROSECUTOR: 'Prosecutors.',
  EMPLOYEE: 'Other employees of the prosecution system.',
  ANALYST: 'Analysts.',
  AGENCY_OFFICIAL: 'Officials of the participating bodies.',
} as const;
export type DataRole = keyof typeof DATA_ROLES;

/** [9.22.c] How the data of a dataset of the information-exchange system are accessed, kept and destroyed, by an act of the Prosecutor General. */
export interface DataPolicy {
  /** Code of the dataset, such as `criminal-records`. */
  readonly dataset: string;
  readonly roles: readonly DataRole[];
  readonly retentionYears: number;
  /** The first day on which it holds. */
  readonly effectiveFrom: LocalDate;
}

/** The form of a dataset's code. */
export const DATASET_CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const LONGEST_DATASET_CODE = 60;

function isIn(role: DataRole, { kind, posts }: Viewer): boolean {
  return role === 'HEAD' ? kind === 'PROSECUTOR' && posts.some(isSoleHead) : kind === role;
}

/** [9.22.c] Refuses `NO_ACCESS_POLICY` where no policy holds for the dataset, and to whoever has none of its roles. */
export function requireDataPolicy(policy: DataPolicy | null, dataset: string, viewer: Viewer): void {
  if (policy === null || !policy.roles.some((role) => isIn(role, viewer)))
    refuse('NO_ACCESS_POLICY', '9.22.c', { dataset, roles: policy?.roles ?? [] });
}

/** [9.22.c] Whether the retention of data that came in on a day has passed. */
export function isRetentionOver({ retentionYears }: DataPolicy, addedOn: LocalDate, today: LocalDate): boolean {
  const lastDay = `${Number(addedOn.slice(0, 4)) + retentionYears}${addedOn.slice(4)}`;
  return today > lastDay;
}
