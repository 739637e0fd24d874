/** What tests look at in a conflict. */
export interface SeenConflict {
  readonly id: string;
  readonly state: string;
  readonly explanation: string;
  readonly rule: string;
  readonly text: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly record: { readonly type: string; readonly id: string | null };
  readonly other: { readonly type: string; readonly id: string | null };
  readonly openedOn: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly resolution: string | null;
}

/** The fields of `SeenConflict`, the same on every type of conflict. */
export const SEEN_CONFLICT = `id state explanation rule text { kk ru en } record { type id } other { type id }
  openedOn dueOn isOverdue resolution`;
