import type { OfficeSphere } from '../../../platform/access/viewer';
import { readReference } from '../../../platform/directory/reference-directory';
import { invalidInput } from '../../../platform/errors/plain-errors';
import type { SubjectCategory } from '../domain/competence';

type Columns = 'code' | 'sphere' | 'specialisation' | 'legal_statistics' | 'name_kk' | 'name_ru' | 'name_en';

/** [24.2] The categories of `reference-data/subject-categories.tsv`, in its order; read once. */
export const SUBJECT_CATEGORIES: readonly SubjectCategory[] = readReference<Columns>('subject-categories.tsv').map(
  (row) => ({
    code: row.code ?? '',
    name: { kk: row.name_kk ?? '', ru: row.name_ru ?? '', en: row.name_en ?? '' },
    sphere: row.sphere as OfficeSphere,
    specialisation: row.specialisation,
    isLegalStatistics: row.legal_statistics === 'yes',
  }),
);

const byCode = new Map(SUBJECT_CATEGORIES.map((category) => [category.code, category]));

/** The category of a code, null for none. */
export function findSubjectCategory(code: string | null): SubjectCategory | null {
  return code === null ? null : (byCode.get(code) ?? null);
}

/** The category that an input names, null where it names none. Throws `INVALID_INPUT` for a code that there is not. */
export function statedSubjectCategory(code: string | null | undefined): SubjectCategory | null {
  if (code === null || code === undefined) return null;
  return byCode.get(code) ?? invalidInput('subjectCategory', 'is no code of appealSubjectCategories');
}
