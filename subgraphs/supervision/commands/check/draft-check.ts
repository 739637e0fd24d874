import { v7 as uuidv7 } from 'uuid';
import { runCommand } from '../../../../platform/command/run-command';
import { getActiveOffice } from '../../../../platform/directory/known-directory';
import { takeStep } from '../../../../platform/lifecycle/step';
import type { SupervisionContext } from '../../context';
import { checkLifecycle } from '../../domain/check/check-lifecycle';
import { DEFAULT_CLASSIFICATION } from '../../domain/secrecy';
import { insertCheck, type NewCheck } from '../../persistence/check/check.repository';
import { checkChanged } from './check-changed';
import { type PresentDraft, type StatedCheck, statedContent } from './stated-check';

/** The input of the drafting. */
export interface DraftCheck extends StatedCheck {
  readonly requestId?: string | null;
  readonly officeId: string;
}

const NOTHING_STATED: PresentDraft = {
  officeFunction: null,
  sphere: null,
  regime: null,
  ground: null,
  facts: {
    assignment: null,
    category: null,
    circumstance: null,
    description: null,
    threat: null,
    reasoning: null,
    interference: null,
    isLimitedToNamedPersons: false,
  },
  subject: null,
  subjectMatter: null,
  periodFrom: null,
  periodTo: null,
  inspectors: [],
  startOn: null,
  termDays: null,
  isSecretRegime: false,
  appealId: null,
  classification: DEFAULT_CLASSIFICATION,
};

const NOTHING_DONE = {
  version: 1,
  number: null,
  state: 'DRAFT',
  handlerIds: [],
  agencyIds: [],
  applicantId: null,
  isPublished: false,
  agreement: null,
  issuedOn: null,
  issuedById: null,
  issuedInPostId: null,
  issuedInOfficeId: null,
  registrarOfficeId: null,
  registrationNumber: null,
  registeredOn: null,
  handover: null,
  startedOn: null,
  dueOn: null,
  extensions: [],
  suspensions: [],
  completedOn: null,
  certificate: null,
  cancelledOn: null,
  cancellationReasons: null,
} as const satisfies Partial<NewCheck>;

/** [18.1.a] [3.3.a] Begins the resolution on a check in an office, on a ground of the closed list; only the office knows of it. */
export function draftCheck(context: SupervisionContext, input: DraftCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'draftCheck', requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOffice(tx.manager, input.officeId);
    const place = { state: null, ownerOfficeId: office.id, viewerParties: [] };
    const { row, authority } = takeStep(checkLifecycle, tx, place, 'DRAFT');
    const content = await statedContent(tx, input, { present: NOTHING_STATED, officeSphere: office.sphere });

    const owner = { id: uuidv7(), ownerOfficeId: office.id, authorId: tx.viewer.personId };
    const check: NewCheck = { ...NOTHING_DONE, ...content, ...owner };
    await insertCheck(tx.manager, check);
    const { id, version, ground, sphere, regime, appealId } = check;
    const details = { version, ground, sphere, regime, appealId };
    await tx.audit({ recordType: 'Check', recordId: id, action: row.action, authority, rules: row.rules, details });
    await tx.emit(checkChanged(check));
    return { id };
  });
}
