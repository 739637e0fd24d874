import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { getKnownAgencies, getKnownOffice, type KnownOffice } from '../../../../platform/directory/known-directory';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { illegalTransition, notFound } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { saveTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import type { Check } from '../../domain/check/check';
import { requireResolutionContent, requireSphere } from '../../domain/check/check-content';
import { isAssignment, requireGround } from '../../domain/check/check-grounds';
import { registrarCodeFor, requireStatisticsBody } from '../../domain/check/registrar';
import { checkTerm } from '../../domain/check/term-decisions';
import { requireCompetence } from '../../domain/competence';
import { getCitedAppeals } from '../../persistence/projections/known-appeal.repository';
import { type ChangeOfCheck, keepCheckStep, takeCheckStep, termsOf } from './check-step';

/** The input of the appointment. */
export interface IssueCheck extends ChangeOfCheck {
  readonly registrarOfficeId?: string | null;
}

/** [24.4.d] An appeal gets a check while it is under consideration, its term extended or not. */
const CHECKABLE_APPEALS: readonly string[] = ['UNDER_CONSIDERATION', 'EXTENDED'];

/** [18.2.b] A private business is checked only on an assignment or with an agreement, also under an exempt regime. */
function requireConsent({ subject, ground, agreement }: Check): void {
  if (subject?.kind === 'PRIVATE_BUSINESS' && !isAssignment(ground) && agreement === null)
    refuse('BUSINESS_CHECK_CONSENT_REQUIRED', '18.2.b');
}

async function requireOpenAppeal(tx: CommandTransaction, { appealId }: Check): Promise<void> {
  if (appealId === null) return;
  const appeal = (await getCitedAppeals(tx.manager, tx.viewer, [appealId])).get(appealId) ?? notFound('Appeal');
  if (CHECKABLE_APPEALS.includes(appeal.state)) return;
  illegalTransition({ noun: 'Appeal', state: appeal.state, action: 'APPOINT_CHECK', allowed: [], rule: '24.4.d' });
}

/** [32.2.j] Warnings for a body of the directory that the office reaches. */
async function warningsOf(tx: CommandTransaction, check: Check, office: KnownOffice): Promise<Check['warnings']> {
  const agencyId = check.subject?.agencyId ?? null;
  if (agencyId === null) return check.warnings;
  const [agency] = await getKnownAgencies(tx.manager, [agencyId]);
  return [...check.warnings, ...requireCompetence(office, agency ?? notFound('Agency'))];
}

/** [11.1.1] [18.4.g] The statistics body that will register the resolution; none under an exempt regime. */
async function registrarOf(tx: CommandTransaction, check: Check, office: KnownOffice, stated: string | null) {
  if (check.regime !== null) return null;
  const registrar = await getKnownOffice(tx.manager, stated ?? officeIdOf(registrarCodeFor(office)));
  requireStatisticsBody(registrar.sphere);
  return registrar.id;
}

/** [18.4.c] [18.4.g] Stores the term that the resolution states; its due day, or null under an exempt regime. */
async function saveTermOf(tx: CommandTransaction, check: Check): Promise<LocalDate | null> {
  const { regime, startOn, termDays } = check;
  if (regime !== null || startOn === null || termDays === null) return null;
  const term = checkTerm(tx.calendar, startOn, termDays);
  await saveTerm(tx.manager, termsOf(check), term);
  return term.dueOn;
}

/** [18.2.a] [19.1.b] [37.1.6.a] Appoints a check by a resolution: it gets its number, goes to the statistics body, and the subject sees it. */
export function issueCheck(context: SupervisionContext, input: IssueCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'issueCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'ISSUE');
    const { check, authority } = step;
    const office = await getKnownOffice(tx.manager, check.ownerOfficeId);
    requireSphere(check.sphere, office.sphere);
    requireGround(check.ground, { ...check, officeSphere: office.sphere });
    requireResolutionContent(check);
    requireConsent(check);
    await requireOpenAppeal(tx, check);
    const warnings = await warningsOf(tx, check, office);
    const registrarOfficeId = await registrarOf(tx, check, office, input.registrarOfficeId ?? null);

    const { inspectors, subject, appealId, regime } = check;
    const dueOn = await saveTermOf(tx, check);
    const number = await tx.nextNumber(office, 'CHECK');
    return keepCheckStep(tx, step, {
      changes: {
        state: regime === null ? 'ISSUED' : 'REGISTERED',
        number,
        issuedOn: tx.today,
        issuedById: authority.personId,
        issuedInPostId: authority.postId,
        issuedInOfficeId: authority.officeId,
        registrarOfficeId,
        agencyIds: subject?.agencyId ? [subject.agencyId] : [],
        handlerIds: inspectors.flatMap(({ officerId }) => officerId ?? []),
        dueOn,
        warnings,
      },
      details: { number, registrarOfficeId, appealId, regime, dueOn, warnings },
    });
  });
}
