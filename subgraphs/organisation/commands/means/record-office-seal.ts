import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { requireName } from '../../domain/names';
import { requireSealNames } from '../../domain/means/means';
import { keepSeal } from '../../persistence/means/office-means.repository';
import { manageOffice, type ManageOffice } from './manage-office';

/** A seal with the names on it. */
export interface RecordOfficeSeal extends ManageOffice {
  readonly nameKk?: string | null;
  readonly nameRu?: string | null;
  readonly nameEn?: string | null;
  readonly fromOn?: LocalDate | null;
}

const other = (text: string | null | undefined, field: string): string | null =>
  text?.trim() ? requireName(text, field) : null;

/** [47.4] Records a seal of an office, with its name in the state language and at least one other, which replaces the one before. */
export function recordOfficeSeal(context: CallContext, input: RecordOfficeSeal): Promise<{ id: string }> {
  return manageOffice(context, input, {
    command: 'recordOfficeSeal',
    action: 'RECORD_SEAL',
    rules: ['47.4'],
    write: async ({ manager, today }, office) => {
      const { nameKk, nameRu, nameEn } = input;
      requireSealNames({ kk: nameKk ?? null, ru: nameRu ?? null, en: nameEn ?? null });
      const fromOn = input.fromOn ?? today;
      const names = {
        nameKk: requireName(nameKk ?? '', 'nameKk'),
        nameRu: other(nameRu, 'nameRu'),
        nameEn: other(nameEn, 'nameEn'),
      };
      await keepSeal(manager, { officeId: office.id, ...names, fromOn });
      return { fromOn };
    },
  });
}
