import { v7 as uuidv7 } from 'uuid';
import type { Authority } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { termByOtherLaw } from '../../../../platform/calendar/fix-term';
import { computeTerm, type Term } from '../../../../platform/calendar/term';
import { TERMS } from '../../../../platform/calendar/terms';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { requireInForce } from '../../../../platform/law/ledger';
import type { RuleId } from '../../../../platform/law/rule-id';
import { takeStep } from '../../../../platform/lifecycle/step';
import type { RegisterOwner } from '../../../../platform/register/next-number';
import { saveTerms } from '../../../../platform/terms/term-store';
import { accessCodeHash, accessCodeOf } from '../../access-code';
import type { AppealsContext } from '../../context';
import { appealLifecycle } from '../../domain/appeal-lifecycle';
import { type Handed, type Intake, spanOfOtherTerm, takeIn } from '../../domain/intake';
import { insertAppeals, type NewAppeal } from '../../persistence/appeal.repository';
import { statedSubjectCategory } from '../../persistence/subject-category.repository';
import { identityIndex, keptRepresentative, sealDetails } from '../../sealed-details';
import { appealChanged } from '../appeal-changed';
import { termsOf } from '../appeal-term';

/** An appeal as somebody registers it. */
export interface RegisterAppeal extends Handed {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly language: string;
  readonly subject: string;
  /** [24.2] A code of the subject categories. */
  readonly subjectCategory?: string | null;
  readonly text: string;
}

/** The step that receives an appeal: who may, and by which rules. */
export interface Receipt {
  readonly action: string;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** An appeal that may be kept: all of it but its number. */
export interface TakenAppeal {
  readonly owner: RegisterOwner;
  readonly appeal: Omit<NewAppeal, 'number'>;
  readonly term: Term | null;
  readonly receipt: Receipt;
}

/** [10.1.a] Whether the caller may register at an office: applicants, and whoever keeps its records. */
export function receive({ viewer }: AppealsContext, tx: CommandTransaction, ownerOfficeId: string): Receipt {
  const subject = {
    state: null,
    ownerOfficeId,
    viewerParties: viewer.kind === 'APPLICANT' ? ['APPLICANT' as const] : [],
  };
  const { row, authority } = takeStep(appealLifecycle, tx, subject, 'RECEIVE');
  return { action: row.action, authority, rules: row.rules };
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

/** [24.3.a] [24.3.c] Holds an appeal against the rules of intake and starts its clock on the day of the first receipt; keeps nothing. */
export function takeAppeal(
  context: AppealsContext,
  tx: CommandTransaction,
  input: RegisterAppeal,
  { owner, receipt }: Pick<TakenAppeal, 'owner' | 'receipt'>,
): TakenAppeal {
  const intake = takeIn(input, context.viewer.kind, tx.today);
  requireInForce('24.3.a', intake.receivedOn);
  const term = termOf(tx, input, intake.receivedOn);
  return { owner, receipt, term, appeal: { ...newAppeal(context, input, intake), dueOn: term?.dueOn ?? null } };
}

/** How many numbers each office gives. */
function wantedNumbers(taken: readonly TakenAppeal[]) {
  const byOffice = Map.groupBy(taken, ({ owner }) => owner.id);
  return [...byOffice.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ owner: first.owner, count: group.length }] : [];
  });
}

/** Gives each appeal the next number of its office, in the order given. One statement. */
async function numbered(tx: CommandTransaction, taken: readonly TakenAppeal[]) {
  const numbers = await tx.nextNumbers('APPEAL', wantedNumbers(taken));
  const places = new Map<string, number>();
  return taken.map(({ owner, appeal, ...rest }) => {
    const place = places.get(owner.id) ?? 0;
    places.set(owner.id, place + 1);
    const number = numbers.get(owner.id)?.[place];
    if (number === undefined) throw new Error('register gave too few numbers');
    return { ...rest, appeal: { ...appeal, number } };
  });
}

/** Keeps appeals under numbers of their offices, each with its term, audit entry and event. One statement for each of these. */
export async function keepAppeals(tx: CommandTransaction, taken: readonly TakenAppeal[]): Promise<void> {
  if (taken.length === 0) return;
  const rows = await numbered(tx, taken);
  await insertAppeals(
    tx.manager,
    rows.map(({ appeal }) => appeal),
  );
  await saveTerms(
    tx.manager,
    rows.flatMap(({ appeal, term }) => (term ? [{ subject: termsOf(appeal), term }] : [])),
  );
  await tx.audit(
    ...rows.map(({ appeal, receipt }) => {
      const { id, number, receivedOn, dueOn, channel, applicantKind, subjectCategory } = appeal;
      const details = { number, receivedOn, dueOn, channel, applicantKind, subjectCategory };
      return { recordType: 'Appeal', recordId: id, ...receipt, details };
    }),
  );
  await tx.emit(...rows.map(({ appeal }) => appealChanged({ ...appeal, hasFindings: false })));
}
