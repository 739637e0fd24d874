import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { computeTerm, type RunningTerm } from '../../../../platform/calendar/term';
import { TERMS } from '../../../../platform/calendar/terms';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { getActiveOffice, getKnownOffice } from '../../../../platform/directory/known-directory';
import { unauthenticated } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { isInForce, requireInForce } from '../../../../platform/law/ledger';
import { takeStep } from '../../../../platform/lifecycle/step';
import { meetTerm, saveTerm } from '../../../../platform/terms/term-store';
import type { AppealsContext } from '../../context';
import { complainantParties } from '../../domain/complaint/complaint';
import { type ComplaintRegime, regimeOf } from '../../domain/complaint/regime';
import { complaintLifecycle, type ComplaintState } from '../../domain/complaint/complaint-lifecycle';
import { type Contested, requireContested, type StatedContested } from '../../domain/complaint/contested';
import {
  audienceOfComplainant,
  type FiledComplaint,
  type TakenComplaint,
  takeInComplaint,
} from '../../domain/complaint/filing';
import {
  decidingOffices,
  type DecidingOffice,
  nearestDeciding,
  requireOrdinaryRespondent,
  type Respondent,
} from '../../domain/complaint/respondent';
import { insertComplaint, type NewComplaint } from '../../persistence/complaint/complaint.repository';
import {
  findOfficesAbove,
  requireKnownSubmission,
  respondentOf,
} from '../../persistence/complaint/contested-record.repository';
import { NO_DETAILS } from '../../domain/applicant-details';
import { accessCodeHash, accessCodeOf } from '../../access-code';
import { discreetly, sealDetails } from '../../sealed-details';
import { complaintChanged, isToldOf } from './complaint-changed';
import { complaintTerms, tellComplainant } from './complaint-step';

/** The input of the filing. */
export interface FileComplaint extends FiledComplaint {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly language: string;
  readonly text: string;
  readonly contested?: StatedContested | null;
  readonly respondent?: { readonly officeId: string; readonly officerId?: string | null } | null;
  readonly regime?: ComplaintRegime | null;
  readonly regimeNorm?: string | null;
  readonly hasDamageClaim?: boolean | null;
}

/** The answer to whoever filed: enough to follow the complaint, also where it was passed up out of the own office's sight. */
export interface FilingReceipt {
  readonly id: string;
  readonly number: string;
  readonly state: ComplaintState;
  readonly filingDueOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
}

/** Where a complaint goes, and by which terms. */
interface Placement {
  readonly state: 'ADMITTED' | 'TERM_MISSED' | 'OTHER_PROCEDURE' | 'NO_SUPERIOR';
  readonly office: DecidingOffice;
  readonly filing: RunningTerm | null;
  readonly decision: RunningTerm | null;
}

async function statedRespondent(
  tx: CommandTransaction,
  { respondent }: FileComplaint,
  { contestedType: type, contestedId: id }: Contested,
): Promise<Respondent> {
  const { manager, viewer } = tx;
  const ofRecord = type !== null && id !== null && (type !== 'Submission' || !respondent);
  if (type === 'Submission' && id !== null) await requireKnownSubmission(manager, id);
  const known = ofRecord ? await respondentOf(type, { manager, viewer, id }) : null;
  if (respondent) return { respondentOfficeId: respondent.officeId, respondentId: respondent.officerId ?? null };
  return known ?? refuse('CONTESTED_OBJECT_REQUIRED', '25.1.b', { missing: ['respondent'] });
}

/** [25.1.c] [25.1.d] [25.3] [25.1.a] Passed up at once to the nearest superior; nowhere under another procedure or above the Prosecutor General. */
async function place(
  tx: CommandTransaction,
  input: FileComplaint,
  respondent: Respondent,
  receivedOn: LocalDate,
): Promise<Placement> {
  const own = await getKnownOffice(tx.manager, respondent.respondentOfficeId);
  if (isInForce('43.4.a', receivedOn)) requireOrdinaryRespondent(own.sphere);
  const deciding = nearestDeciding(decidingOffices(respondent, own, await findOfficesAbove(tx.manager, own)));
  const without = { office: deciding ?? own, filing: null, decision: null };
  if (input.regime) return { ...without, state: 'OTHER_PROCEDURE' };
  if (!deciding) return { ...without, state: 'NO_SUPERIOR' };
  const filing = computeTerm(tx.calendar, TERMS.COMPLAINT_FILING, input.knownOn);
  if (receivedOn > filing.dueOn) return { state: 'TERM_MISSED', office: deciding, filing, decision: null };
  const decision = computeTerm(tx.calendar, TERMS.COMPLAINT_DECISION, receivedOn);
  return { state: 'ADMITTED', office: deciding, filing, decision };
}

async function keepTerms(tx: CommandTransaction, id: string, { filing, decision }: Placement, receivedOn: LocalDate) {
  const terms = complaintTerms({ id });
  if (filing) await saveTerm(tx.manager, terms, filing);
  if (decision === null) return;
  await meetTerm(tx.manager, terms, 'COMPLAINT_FILING', receivedOn);
  await saveTerm(tx.manager, terms, decision);
}

const CLOSED: readonly ComplaintState[] = ['OTHER_PROCEDURE', 'NO_SUPERIOR'];

function ofPlacement({ state, office, filing, decision }: Placement, today: LocalDate) {
  return {
    state,
    ownerOfficeId: office.id,
    handlerIds: office.headPersonId === null ? [] : [office.headPersonId],
    filingDueOn: filing?.dueOn ?? null,
    dueOn: decision?.dueOn ?? null,
    closedOn: CLOSED.includes(state) ? today : null,
  };
}

function newComplaint(tx: CommandTransaction, input: FileComplaint, taken: TakenComplaint, placement: Placement) {
  const { complainantName, receivedOn, restoration } = taken;
  return {
    id: uuidv7(),
    version: 1,
    ...audienceOfComplainant(tx.viewer),
    ...ofPlacement(placement, tx.today),
    ...regimeOf(input.regime, input.regimeNorm),
    classification: 'PERSONAL',
    isPublished: false,
    complainantKind: input.complainant.kind,
    complainantName,
    language: input.language,
    text: input.text,
    filedOfficeId: input.officeId,
    knownOn: input.knownOn,
    receivedOn,
    tags: input.hasDamageClaim ? ['DAMAGE_CLAIM'] : [],
    warnings: [],
    restoration: placement.state === 'TERM_MISSED' ? restoration : null,
    suspension: null,
    decision: null,
    courtRoute: null,
  } as const satisfies Partial<NewComplaint>;
}

/** [25.1.b] [25.1.c] [43.1.a] [43.1.b] Files a complaint under a number of the office that takes it; its author is told what becomes of it. */
export async function fileComplaint(context: AppealsContext, input: FileComplaint): Promise<FilingReceipt> {
  if (context.viewer.kind === 'PUBLIC') return unauthenticated();
  const asked = discreetly(context.applicantKeys, input, 'complainant');
  return runCommand(context, { command: 'fileComplaint', requestId: input.requestId, input: asked }, async (tx) => {
    const filedWith = await getActiveOffice(tx.manager, input.officeId);
    const viewerParties = complainantParties(audienceOfComplainant(tx.viewer), tx.viewer);
    const subject = { state: null, ownerOfficeId: filedWith.id, viewerParties };
    const { row, authority } = takeStep(complaintLifecycle, tx, subject, 'FILE');
    const contested = requireContested(input.contested);
    const taken = takeInComplaint(input, tx.viewer.kind, tx.today);
    const { receivedOn } = taken;
    requireInForce('25.1.a', receivedOn);
    regimeOf(input.regime, input.regimeNorm);
    const respondent = await statedRespondent(tx, input, contested);
    const placement = await place(tx, input, respondent, receivedOn);

    const number = await tx.nextNumber(filedWith, 'COMPLAINT');
    const filed = newComplaint(tx, input, taken, placement);
    const complainantContact = sealDetails(context.applicantKeys, filed.id, {
      ...NO_DETAILS,
      contact: taken.complainantContact,
      email: taken.complainantEmail,
    });
    const complaint = { ...filed, ...contested, ...respondent, number, complainantContact };
    const code = accessCodeOf(filed.id, context.accessCodeKey);
    await insertComplaint(tx.manager, { ...complaint, accessCodeHash: accessCodeHash(filed.id, code) });
    await keepTerms(tx, complaint.id, placement, receivedOn);
    const { id, filingDueOn, dueOn } = complaint;
    const { state } = placement;
    if (state !== 'ADMITTED') await tellComplainant(tx, complaint, state, filingDueOn);
    const details = {
      number,
      state,
      filedWith: filedWith.id,
      respondent: respondent.respondentOfficeId,
      receivedOn,
      dueOn,
    };
    await tx.audit({ recordType: 'Complaint', recordId: id, action: row.action, authority, rules: row.rules, details });
    if (isToldOf(complaint)) await tx.emit(complaintChanged(complaint));
    return { id, number, state, filingDueOn, dueOn };
  });
}
