import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { termByOtherLaw } from '../../../platform/calendar/fix-term';
import { computeTerm, type Term } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { getActiveOffice } from '../../../platform/directory/known-directory';
import { unauthenticated } from '../../../platform/errors/plain-errors';
import { requireInForce } from '../../../platform/law/ledger';
import { takeStep } from '../../../platform/lifecycle/step';
import { saveTerm } from '../../../platform/terms/term-store';
import type { AppealsContext } from '../context';
import { accessCodeHash, accessCodeOf } from '../access-code';
import { appealLifecycle } from '../domain/appeal-lifecycle';
import { type Handed, type Intake, spanOfOtherTerm, takeIn } from '../domain/intake';
import { insertAppeal, type NewAppeal } from '../persistence/appeal.repository';
import { statedSubjectCategory } from '../persistence/subject-category.repository';
import { appealChanged } from './appeal-changed';
import { discreetInput, identityIndex, keptRepresentative, sealDetails } from '../sealed-details';
import { termsOf } from './appeal-term';

/** The input of the registration. */
export interface RegisterAppeal extends Handed {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly language: string;
  readonly subject: string;
  /** [24.2] A code of the subject categories. */
  readonly subjectCategory?: string | null;
  readonly text: string;
}

/** [24.3.a] Fifteen working days from receipt, or what another law sets; [24.6.a] no clock for an anonymous appeal. */
function termOf(tx: CommandTransaction, { applicant, otherTerm }: Handed, receivedOn: LocalDate): Term | null {
  if (applicant.kind === 'ANONYMOUS') return null;
  const spec = TERMS.APPEAL_CONSIDERATION;
  if (!otherTerm) return computeTerm(tx.calendar, spec, receivedOn);
  const wanted = { ...spanOfOtherTerm(otherTerm), norm: otherTerm.norm ?? null };
  return termByOtherLaw(tx.calendar, spec, receivedOn, wanted);
}

function newAppeal(context: AppealsContext, input: RegisterAppeal, intake: Intake) {
  const id = uuidv7();
  const { details, named, ...taken } = intake;
  return {
    ...taken,
    id,
    version: 1,
    state: 'RECEIVED',
    ownerOfficeId: input.officeId,
    handlerIds: [],
    agencyIds: [],
    applicantId: context.viewer.kind === 'APPLICANT' ? context.viewer.personId : null,
    classification: 'PERSONAL',
    isPublished: false,
    channel: input.channel,
    applicantKind: input.applicant.kind,
    applicantContact: sealDetails(context.applicantKeys, id, details),
    applicantIndex: identityIndex(context.applicantKeys, details),
    ...keptRepresentative(context.applicantKeys, id, named),
    language: input.language,
    subject: input.subject.trim(),
    subjectCategory: statedSubjectCategory(input.subjectCategory)?.code ?? null,
    text: input.text,
    accessCodeHash: accessCodeHash(id, accessCodeOf(id, context.accessCodeKey)),
    closedOn: null,
    priority: 'NORMAL',
    ground: null,
    facts: null,
    topic: null,
    redirectedTo: null,
    regime: null,
    regimeNorm: null,
    repeatsId: null,
    checkId: null,
    formerDueOn: null,
    warnings: [],
  } as const satisfies Omit<NewAppeal, 'number' | 'dueOn'>;
}

/** [24.3.a] [24.3.c] Registers an appeal under a number of the office and starts its clock on the day of the first receipt. */
export async function registerAppeal(context: AppealsContext, input: RegisterAppeal): Promise<{ id: string }> {
  const { viewer } = context;
  if (viewer.kind === 'PUBLIC') return unauthenticated();
  const asked = discreetInput(context.applicantKeys, input);
  return runCommand(context, { command: 'registerAppeal', requestId: input.requestId, input: asked }, async (tx) => {
    const office = await getActiveOffice(tx.manager, input.officeId);
    const { row, authority } = takeStep(
      appealLifecycle,
      tx,
      { state: null, ownerOfficeId: office.id, viewerParties: viewer.kind === 'APPLICANT' ? ['APPLICANT'] : [] },
      'RECEIVE',
    );
    const intake = takeIn(input, viewer.kind, tx.today);
    requireInForce('24.3.a', intake.receivedOn);
    const term = termOf(tx, input, intake.receivedOn);

    const number = await tx.nextNumber(office, 'APPEAL');
    const appeal = { ...newAppeal(context, input, intake), number, dueOn: term?.dueOn ?? null };
    await insertAppeal(tx.manager, appeal);
    if (term) await saveTerm(tx.manager, termsOf(appeal), term);
    const { id, receivedOn, dueOn, channel, applicantKind, subjectCategory } = appeal;
    const details = { number, receivedOn, dueOn, channel, applicantKind, subjectCategory };
    await tx.audit({ recordType: 'Appeal', recordId: id, action: row.action, authority, rules: row.rules, details });
    await tx.emit(appealChanged({ ...appeal, hasFindings: false }));
    return { id };
  });
}
