import { v7 as uuidv7 } from 'uuid';
import type { Classification } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { getKnownAgencies } from '../../../platform/directory/known-directory';
import { legalReference, type StatedReference } from '../../../platform/law/legal-reference';
import { type ActBasis, type ActBasisType, appealIdsOf, checkBasesStated, checkIdsOf } from '../domain/act-basis';
import { filledText } from '../../../platform/text/filled-text';
import { statedClassification } from '../domain/secrecy';
import type { SubmissionGround } from '../domain/submission-grounds';
import type { UrgencyThreat, UrgentTerm } from '../domain/urgent-term';
import type { Violation } from '../domain/violations';
import { getCitedChecks } from '../persistence/check/check.repository';
import { getCitedAppeals } from '../persistence/projections/known-appeal.repository';
import type { SubmissionChanges } from '../persistence/submission.repository';

/** What a draft says. What is absent is left as it is; null clears the addressee, the provision and the urgent term. */
export interface StatedContent {
  readonly addresseeId?: string | null;
  readonly grounds?: readonly SubmissionGround[] | null;
  readonly otherGroundProvision?: string | null;
  readonly text?: string | null;
  readonly violations?: readonly { readonly text: string }[] | null;
  readonly bases?:
    | readonly {
        readonly type: ActBasisType;
        readonly appealId?: string | null;
        readonly checkId?: string | null;
        readonly provision?: string | null;
      }[]
    | null;
  readonly legalReferences?: readonly StatedReference[] | null;
  readonly urgentTerm?: {
    readonly threat?: UrgencyThreat | null;
    readonly reasons?: string | null;
    readonly until: LocalDate;
  } | null;
  readonly classification?: Classification | null;
}

function basesOf(stated: NonNullable<StatedContent['bases']>): readonly ActBasis[] {
  const bases = stated.map(({ type, appealId, checkId, provision }) => ({
    type,
    appealId: appealId?.toLowerCase() ?? null,
    checkId: checkId?.toLowerCase() ?? null,
    provision: filledText(provision),
  }));
  checkBasesStated(bases);
  return bases;
}

function violationsOf(stated: NonNullable<StatedContent['violations']>): readonly Violation[] {
  return stated.map(({ text }) => ({ id: uuidv7(), text: text.trim(), measure: null, noMeasureReason: null }));
}

function urgentTermOf(stated: StatedContent['urgentTerm']): UrgentTerm | null {
  if (!stated) return null;
  return { threat: stated.threat ?? null, reasons: filledText(stated.reasons), until: stated.until };
}

async function knownAddressee(tx: CommandTransaction, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [agency] = await getKnownAgencies(tx.manager, [id.toLowerCase()]);
  return agency?.id ?? null;
}

async function citedBases(tx: CommandTransaction, stated: NonNullable<StatedContent['bases']>) {
  const bases = basesOf(stated);
  const appealIds = appealIdsOf(bases);
  await getCitedAppeals(tx.manager, tx.viewer, appealIds);
  const checkIds = checkIdsOf(bases);
  await getCitedChecks(tx.manager, tx.viewer, checkIds);
  return { bases, appealIds, checkIds };
}

/**
 * What a draft's content becomes. NOT_YET_KNOWN for an agency or an appeal of which this subgraph has not been told, and for a hidden appeal;
 * whether the content is enough is asked when the submission is made.
 */
export async function contentChanges(tx: CommandTransaction, stated: StatedContent): Promise<SubmissionChanges> {
  const { addresseeId, grounds, otherGroundProvision, text, violations, bases, urgentTerm, classification } = stated;
  const { legalReferences } = stated;
  return {
    ...(addresseeId === undefined ? {} : { addresseeId: await knownAddressee(tx, addresseeId) }),
    ...(grounds ? { grounds: [...new Set(grounds)] } : {}),
    ...(otherGroundProvision === undefined ? {} : { otherGroundProvision: filledText(otherGroundProvision) }),
    ...(typeof text === 'string' ? { text: text.trim() } : {}),
    ...(violations ? { violations: violationsOf(violations) } : {}),
    ...(bases ? await citedBases(tx, bases) : {}),
    ...(legalReferences ? { legalReferences: legalReferences.map(legalReference) } : {}),
    ...(urgentTerm === undefined ? {} : { urgentTerm: urgentTermOf(urgentTerm) }),
    ...(classification ? { classification: statedClassification(classification, tx.viewer.clearance) } : {}),
  };
}
