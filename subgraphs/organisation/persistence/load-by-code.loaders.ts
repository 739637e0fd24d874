import DataLoader from 'dataloader';

/** A loader of rows by their code. */
export type ByCode<Row> = DataLoader<string, Row | null>;

/** Makes a loader by code; null where there is no such row. */
export function loadByCode<Row extends { readonly code: string }>(
  find: (codes: readonly string[]) => Promise<Row[]>,
): ByCode<Row> {
  return new DataLoader(async (codes) => {
    const byCode = new Map((await find(codes)).map((row) => [row.code, row]));
    return codes.map((code) => byCode.get(code) ?? null);
  });
}
