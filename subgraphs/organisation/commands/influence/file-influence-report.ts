import { v7 as uuidv7 } from 'uuid';
import { partyAuthority } from '../../../../platform/access/authority';
import { isSoleHead } from '../../../../platform/access/reach';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { getKnownOffice } from '../../../../platform/directory/known-directory';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import {
  insertInfluenceReport,
  requireOfficers,
  tellSuperiors,
} from '../../persistence/influence/influence-report.repository';

/** The input of a report. */
export interface FileInfluenceReport {
  readonly requestId?: string | null;
  readonly text: string;
  readonly occurredOn: LocalDate;
  readonly namedOfficerIds?: readonly string[] | null;
}

/**
 * [26.1] A prosecutor reports influence; the heads of the own office and of those above are told, save whom the report names. Refuses
 * SIGNER_NOT_PROSECUTOR everyone else.
 */
export function fileInfluenceReport(context: CallContext, input: FileInfluenceReport): Promise<{ id: string }> {
  return runCommand(context, { command: 'fileInfluenceReport', requestId: input.requestId, input }, async (tx) => {
    const { viewer, manager, today } = tx;
    const [post] = viewer.posts;
    if (viewer.kind !== 'PROSECUTOR' || viewer.personId === null || !post)
      return refuse('SIGNER_NOT_PROSECUTOR', '26.1');
    if (input.occurredOn > today) invalidInput('occurredOn', 'lies ahead');
    const namedOfficerIds = [...new Set((input.namedOfficerIds ?? []).map((id) => id.toLowerCase()))];
    if (namedOfficerIds.includes(viewer.personId)) invalidInput('namedOfficerIds', 'names the author');
    await requireOfficers(manager, namedOfficerIds);
    const office = await getKnownOffice(manager, post.officeId);
    const [id, number] = [uuidv7(), await tx.nextNumber(office, 'INFLUENCE_REPORT')];
    const report = {
      ...{ id, number, authorId: viewer.personId, ownerOfficeId: office.id, isOfHead: isSoleHead(post) },
      ...{ text: input.text.trim(), occurredOn: input.occurredOn, namedOfficerIds, filedOn: today },
    };
    await insertInfluenceReport(manager, report);
    const told = await tellSuperiors(manager, report, [office.id, ...office.superiorIds]);
    const authority = { ...partyAuthority(viewer, 'AUTHOR'), postId: post.postId, officeId: office.id };
    const details = { number, told: told.length };
    await tx.audit({
      recordType: 'InfluenceReport',
      recordId: id,
      action: 'FILE',
      authority,
      rules: ['26.1'],
      details,
    });
    return { id };
  });
}
