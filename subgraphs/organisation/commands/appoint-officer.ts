import type { PostKind } from '../../../platform/access/viewer';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { requireFitness, requireVacancy } from '../domain/appointment-guards';
import { requireRoute } from '../domain/appointment-route';
import { takePersonnelStep } from '../domain/officer-lifecycle';
import { startAppointment } from '../persistence/appointment.repository';
import { announceHeads } from '../persistence/head-announcement.repository';
import { getPost } from '../persistence/personnel.repository';
import { actOf, loadOfficer, type PersonnelStepInput } from './personnel-step';

/** The input of an appointment. */
export interface AppointOfficer extends PersonnelStepInput {
  readonly officeId: string;
  readonly kind: PostKind;
}

/**
 * [44.2.a] [44.3] [7.1] [15.1] Appoints a person to a post from today and ends the posts held until now. Refuses a person who may not hold the
 * post, a second head, and acts of another authority than the law names. The caller needs the power over the post's office and must be
 * superior to the person in the posts that end (5.2.a).
 */
export async function appointOfficer(context: CallContext, input: AppointOfficer): Promise<{ id: string }> {
  return runCommand(context, { command: 'appointOfficer', requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const { id, state, placements } = officer;
    const post = await getPost(tx.manager, input.officeId, input.kind);
    const subject = { state, standing: { personId: id, posts: placements }, officeId: post.officeId };
    const { row, authority } = takePersonnelStep(tx, subject, 'APPOINT');
    const act = actOf(tx, input);
    const current = placements.filter(({ isCurrent }) => isCurrent);
    const isHeld = current.some(({ officeId, kind }) => officeId === post.officeId && kind === post.kind);
    if (isHeld) return invalidInput('kind', 'the person holds this post already');
    requireFitness(officer, post);
    requireRoute(post, 'APPOINT', act);
    requireVacancy(post);
    const { actReference } = input;
    await startAppointment(tx.manager, officer, post, {
      fromOn: tx.today,
      actReference,
      consentReference: act.consentReference,
    });
    const details = { actReference, office: post.officeId, post: post.kind };
    await tx.audit({ recordType: 'Officer', recordId: id, action: row.action, authority, rules: row.rules, details });
    await announceHeads(tx.manager, (event) => tx.emit(event), [
      post.officeId,
      ...current.map(({ officeId }) => officeId),
    ]);
    return { id };
  });
}
