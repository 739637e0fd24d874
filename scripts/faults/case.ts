import { randomUUID } from 'node:crypto';
import { agencyIdOf, officeIdOf } from '../../platform/directory/reference-directory';
import { ACTORS } from '../story/actors';
import { deliveredOn, REGISTRAR, RESOLUTION } from '../story/chapters/check';
import type { WrittenSubgraph } from './journal';
import type { Change, Seen } from './persistent-client';
import type { Random } from './random';

/** The legal day of the workload. */
export const WORKLOAD_DAY = '2026-03-19';

/** Makes one change; null when the case ends here. */
export type Make = (change: Change) => Promise<Seen | null>;

const OFFICE_ID = officeIdOf('district-kz-71-esil');
const LINE = ACTORS.lineProsecutor.login;
const HEAD = ACTORS.head.login;

function changeIn(subgraph: WrittenSubgraph) {
  return (login: string, field: string, inputType: string, input: Change['input']): Change => ({
    subgraph,
    login,
    field,
    inputType,
    input,
  });
}
const appeals = changeIn('appeals');
const supervision = changeIn('supervision');

/** Registers, accepts, perhaps extends; the id of an appeal under consideration with findings. */
async function considerAppeal(make: Make, random: Random): Promise<string | null> {
  const registered = await make(
    appeals(ACTORS.resident.login, 'registerAppeal', 'RegisterAppealInput', {
      officeId: OFFICE_ID,
      channel: 'PORTAL',
      applicant: { kind: 'PERSON', name: 'A resident of Astana' },
      language: 'ru',
      // One of its kind, so that a doubled record is seen in the records themselves.
      subject: `Case ${randomUUID()}`,
      text: 'The school has refused hot meals to a minor entitled to them by law.',
    }),
  );
  if (!registered) return null;
  const { id } = registered;
  const accepted = await make(
    appeals(LINE, 'acceptAppeal', 'AcceptAppealInput', {
      id,
      ground: 'VULNERABLE_OR_INDEFINITE',
      facts: { protectedGroup: 'MINORS' },
    }),
  );
  if (!accepted) return null;
  if (random.next() < 0.4) {
    const input = { id, until: '2026-05-15', reason: 'OBTAIN_INFORMATION', reasoning: 'Records are needed.' };
    if (!(await make(appeals(HEAD, 'extendAppealTerm', 'ExtendAppealTermInput', input)))) return null;
  }
  const findings = { id, findings: 'The education department has left the school without funds.' };
  return (await make(appeals(LINE, 'recordAppealFindings', 'RecordAppealFindingsInput', findings))) && id;
}

/** Drafts, makes and delivers a submission on an appeal. */
async function makeSubmission(make: Make, appealId: string): Promise<void> {
  const draft = await make(
    supervision(LINE, 'draftSubmission', 'DraftSubmissionInput', {
      officeId: OFFICE_ID,
      addresseeId: agencyIdOf('akimat-kz-71'),
      grounds: ['ELIMINATE_VIOLATIONS'],
      violations: [{ text: 'No funds were allotted for the hot meals of entitled pupils.' }],
      text: `Case ${randomUUID()}`,
      bases: [{ type: 'APPEAL', appealId }],
      legalReferences: [{ source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '1' }],
    }),
  );
  if (!draft) return;
  const { id } = draft;
  if (!(await make(supervision(LINE, 'makeSubmission', 'ChangeSubmissionInput', { id })))) return;
  const delivery = { id, deliveredOn: WORKLOAD_DAY };
  await make(supervision(ACTORS.akimat.login, 'confirmSubmissionDelivery', 'ConfirmSubmissionDeliveryInput', delivery));
}

/** Drafts, appoints, registers and begins a check on an appeal, which follows it. */
async function appointCheck(make: Make, appealId: string, inspectorId: string): Promise<void> {
  const draft = await make(
    supervision(LINE, 'draftCheck', 'DraftCheckInput', {
      ...RESOLUTION,
      startOn: WORKLOAD_DAY,
      subjectMatter: `Case ${randomUUID()}`,
      appealId,
      inspectors: [{ name: 'Line prosecutor of Esil district', officerId: inspectorId }],
    }),
  );
  if (!draft) return;
  const { id } = draft;
  if (!(await make(supervision(HEAD, 'issueCheck', 'IssueCheckInput', { id })))) return;
  if (!(await make(supervision(REGISTRAR.login, 'registerCheck', 'ChangeCheckInput', { id })))) return;
  const handOver = { id, delivery: deliveredOn(WORKLOAD_DAY) };
  if (!(await make(supervision(LINE, 'handOverCheckResolution', 'HandOverCheckResolutionInput', handOver)))) return;
  await make(supervision(LINE, 'startCheck', 'ChangeCheckInput', { id }));
}

/** One case from the citizen's appeal to what the office makes of it; it ends where a change does. */
export async function playCase(make: Make, random: Random, inspectorId: string): Promise<void> {
  const appealId = await considerAppeal(make, random);
  if (appealId === null) return;
  if (random.next() < 0.6) return makeSubmission(make, appealId);
  return appointCheck(make, appealId, inspectorId);
}
