import { openConflicts } from '../../../platform/conflicts/conflict';
import { directoryReactions } from '../../../platform/directory/directory-reactions';
import { findKnownAgency, type KnownAgency } from '../../../platform/directory/known-directory';
import type { Reaction } from '../../../platform/events/receive-event';
import { isStateBody } from '../domain/membership';
import { findOpenMeasuresOf } from '../persistence/overtaken-records.repository';

const mayCarryMeasures = ({ kind, state }: KnownAgency): boolean => state === 'ACTIVE' && isStateBody(kind);

/**
 * [28.1.b] Keeps what is newly known of a body. If it is no state body any more, since it became another kind of body or ceased to exist, each
 * open measure for which it is responsible opens a conflict.
 */
export const agencyChanged: Reaction = async (manager, event) => {
  const before = await findKnownAgency(manager, event.subject);
  await directoryReactions['agency.changed'](manager, event);
  const after = await findKnownAgency(manager, event.subject);
  if (before === null || after === null || !mayCarryMeasures(before) || mayCarryMeasures(after)) return;
  const measures = await findOpenMeasuresOf(manager, event.subject);
  const overtaken = { explanation: 'MEASURE_OF_UNFIT_BODY', otherId: event.subject, eventId: event.id } as const;
  await openConflicts(
    manager,
    measures.map(({ id }) => ({ ...overtaken, recordId: id })),
  );
};
