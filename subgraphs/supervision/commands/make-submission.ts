import type { CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { getKnownAgencies, getKnownOffice } from '../../../platform/directory/known-directory';
import { notFound } from '../../../platform/errors/plain-errors';
import { requireLegalBasis } from '../../../platform/law/require-legal-basis';
import type { SupervisionContext } from '../context';
import { requireBases } from '../domain/act-basis';
import { requireCompetence } from '../domain/competence';
import { requireAddressee, requireContent, requireProsecutorSigns } from '../domain/make-guards';
import type { WholeSubmission } from '../domain/submission';
import { requireUrgentTerm } from '../domain/urgent-term';
import { getCitedChecks } from '../persistence/check/check.repository';
import { getCitedAppeals } from '../persistence/projections/known-appeal.repository';
import { type ChangeOfSubmission, keepStep, takeSubmissionStep } from './submission-step';

/** [32.2.a] What the submission rests on, as it stands today. */
async function requireResults(tx: CommandTransaction, submission: WholeSubmission): Promise<void> {
  const { bases, appealIds, checkIds } = submission;
  const appeals = await getCitedAppeals(tx.manager, tx.viewer, appealIds);
  const checks = await getCitedChecks(tx.manager, tx.viewer, checkIds);
  requireBases(bases, { appeals, checks });
}

/** [32.2.k] [32.2.j] To whom it goes, from which office, and with which warnings. */
async function requireReach(tx: CommandTransaction, submission: WholeSubmission) {
  const addresseeId = requireAddressee(submission);
  const office = await getKnownOffice(tx.manager, submission.ownerOfficeId);
  const [addressee] = await getKnownAgencies(tx.manager, [addresseeId]);
  const warnings = requireCompetence(office, addressee ?? notFound('Agency'));
  return { office, addresseeId, warnings };
}

/** [36.1.a] [32.2.a] [2.1] Makes a submission: a prosecutor signs it, it gets its number, and the addressee sees it from now on. */
export function makeSubmission(context: SupervisionContext, input: ChangeOfSubmission): Promise<{ id: string }> {
  return runCommand(context, { command: 'makeSubmission', requestId: input.requestId, input }, async (tx) => {
    const step = await takeSubmissionStep(tx, input, 'MAKE');
    const { submission, authority } = step;
    requireProsecutorSigns(tx.viewer.kind);
    requireContent(submission);
    requireLegalBasis(submission.legalReferences, tx.today);
    await requireResults(tx, submission);
    const { office, addresseeId, warnings } = await requireReach(tx, submission);
    requireUrgentTerm(tx.calendar, submission.urgentTerm, tx.today);

    const number = await tx.nextNumber(office, 'SUBMISSION');
    return keepStep(tx, step, {
      changes: {
        state: 'MADE',
        number,
        authorId: authority.personId,
        authorPostId: authority.postId,
        agencyIds: [addresseeId],
        madeOn: tx.today,
        warnings,
      },
      details: { number, addresseeId, appealIds: submission.appealIds, checkIds: submission.checkIds, warnings },
    });
  });
}
