import { refuse } from '../../../../platform/errors/refuse';
import { filledText } from '../../../../platform/text/filled-text';

/** [25.1.b] What can be complained about. */
export type ContestedKind = 'DECISION' | 'ACT' | 'ACTION' | 'INACTION';

/** Records of the graph that can be what is contested, or in which it was done. */
export type ContestedRecordType = 'Appeal' | 'Check' | 'Submission';

/** [25.1.b] [43.1.a] The one thing that is contested: its kind, and the record or a description. */
export interface Contested {
  readonly contestedKind: ContestedKind;
  readonly contestedType: ContestedRecordType | null;
  readonly contestedId: string | null;
  readonly contestedDescription: string | null;
}

/** As a complaint names it. */
export interface StatedContested {
  readonly kind?: ContestedKind | null;
  readonly recordType?: ContestedRecordType | null;
  readonly recordId?: string | null;
  readonly description?: string | null;
}

type Named = Pick<Contested, 'contestedType' | 'contestedId' | 'contestedDescription'>;

function named({ recordType, recordId, description }: StatedContested): Named | null {
  const contestedDescription = filledText(description);
  if (recordType && recordId)
    return { contestedType: recordType, contestedId: recordId.toLowerCase(), contestedDescription };
  if (recordType || recordId || contestedDescription === null) return null;
  return { contestedType: null, contestedId: null, contestedDescription };
}

/** [25.1.b] [43.1.a] Refuses `CONTESTED_OBJECT_REQUIRED` (details: `missing`) without a kind, or without a whole record or a description. */
export function requireContested(stated: StatedContested | null | undefined): Contested {
  if (!stated?.kind) return refuse('CONTESTED_OBJECT_REQUIRED', '25.1.b', { missing: ['kind'] });
  const object = named(stated) ?? refuse('CONTESTED_OBJECT_REQUIRED', '43.1.a', { missing: ['record'] });
  return { contestedKind: stated.kind, ...object };
}
