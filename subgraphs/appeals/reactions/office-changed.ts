import type { EntityManager } from 'typeorm';
import { openConflicts } from '../../../platform/conflicts/conflict';
import { directoryReactions } from '../../../platform/directory/directory-reactions';
import { findHead } from '../../../platform/directory/known-directory';
import type { Reaction } from '../../../platform/events/receive-event';
import { findOpenAppealsOfHandler } from '../persistence/handled-appeals.repository';

/**
 * [27.1] Keeps what is newly known of an office. Whoever headed it and heads it no more may have left the service or only the post, which is not
 * told here: so each open appeal in that person's hands opens a conflict, and people see to it.
 */
export const officeChanged: Reaction = async (manager: EntityManager, event) => {
  const former = await findHead(manager, event.subject);
  await directoryReactions['office.changed'](manager, event);
  if (former === null || former === (await findHead(manager, event.subject))) return;
  const handled = await findOpenAppealsOfHandler(manager, event.subject, former);
  const overtaken = { explanation: 'HANDLER_HEADS_NO_MORE', otherId: event.subject, eventId: event.id } as const;
  await openConflicts(
    manager,
    handled.map(({ id }) => ({ ...overtaken, recordId: id })),
  );
};
