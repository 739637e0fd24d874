import type { OfficeSphere, Classification } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { getKnownAgencies } from '../../../../platform/directory/known-directory';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { Check } from '../../domain/check/check';
import {
  type CheckContent,
  type CheckSubject,
  type CheckSubjectKind,
  type Inspector,
  type OfficeFunction,
  requireExemptRegime,
  requireForm,
  requireFunction,
  requireSphere,
  type SupervisedSphere,
  type SupervisionForm,
} from '../../domain/check/check-content';
import { type CheckGround, type GroundFacts, groundWarnings, requireGround } from '../../domain/check/check-grounds';
import { filledText } from '../../../../platform/text/filled-text';
import { statedClassification } from '../../domain/secrecy';
import { getCitedAppeals } from '../../persistence/projections/known-appeal.repository';

/** The facts of a ground as a person states them. */
export type StatedFacts = {
  readonly [Fact in Exclude<keyof GroundFacts, 'assignment'>]?: GroundFacts[Fact] | null;
} & { readonly assignment?: { readonly number?: string | null; readonly on?: LocalDate | null } | null };

/** The subject as a person states it. */
export interface StatedSubject {
  readonly kind: CheckSubjectKind;
  readonly agencyId?: string | null;
  readonly name?: string | null;
}

/** What a draft says. What is absent is left as it is; null clears. */
export interface StatedCheck {
  readonly function?: OfficeFunction | null;
  readonly form?: SupervisionForm | null;
  readonly sphere?: SupervisedSphere | null;
  readonly regime?: string | null;
  readonly ground?: CheckGround | null;
  readonly groundFacts?: StatedFacts | null;
  readonly subject?: StatedSubject | null;
  readonly subjectMatter?: string | null;
  readonly periodFrom?: LocalDate | null;
  readonly periodTo?: LocalDate | null;
  readonly inspectors?:
    readonly (Pick<Inspector, 'name'> & { readonly [Part in keyof Inspector]?: Inspector[Part] | null })[] | null;
  readonly startOn?: LocalDate | null;
  readonly termDays?: number | null;
  readonly isSecretRegime?: boolean | null;
  readonly appealId?: string | null;
  readonly classification?: Classification | null;
}

/** A draft as it stands, or a new one: the parts that may still be undecided. */
export type PresentDraft = Omit<CheckContent, 'officeFunction' | 'sphere'> &
  Pick<Check, 'facts' | 'appealId' | 'classification'> & {
    readonly officeFunction: OfficeFunction | null;
    readonly sphere: SupervisedSphere | null;
    readonly ground: CheckGround | null;
  };

function factsOf(stated: StatedFacts): GroundFacts {
  const number = filledText(stated.assignment?.number);
  const on = stated.assignment?.on ?? null;
  return {
    assignment: number !== null && on !== null ? { number, on } : null,
    category: stated.category ?? null,
    circumstance: stated.circumstance ?? null,
    description: filledText(stated.description),
    threat: stated.threat ?? null,
    reasoning: filledText(stated.reasoning),
    interference: filledText(stated.interference),
    isLimitedToNamedPersons: stated.isLimitedToNamedPersons ?? false,
  };
}

async function subjectOf(tx: CommandTransaction, stated: StatedSubject): Promise<CheckSubject> {
  const { kind } = stated;
  const name = filledText(stated.name);
  if (kind !== 'PUBLIC_BODY') {
    return { kind, agencyId: null, name: name ?? invalidInput('subject.name', `is needed for ${kind}`) };
  }
  const id = stated.agencyId ?? invalidInput('subject.agencyId', `is needed for ${kind}`);
  const [agency] = await getKnownAgencies(tx.manager, [id.toLowerCase()]);
  return { kind, agencyId: agency?.id ?? null, name: null };
}

async function knownAppeal(tx: CommandTransaction, stated: string | null): Promise<string | null> {
  const id = stated?.toLowerCase() ?? null;
  await getCitedAppeals(tx.manager, tx.viewer, id === null ? [] : [id]);
  return id;
}

/** A stated value; the present one where none is stated. */
const or = <Value>(stated: Value | undefined, present: Value): Value => (stated === undefined ? present : stated);

/**
 * [3.3.a] [18.1.a] What a draft becomes; it is kept only with a function, a sphere and a ground that stands. NOT_YET_KNOWN for an
 * agency or an appeal of which this subgraph has not been told, and for a hidden appeal; whether the rest is enough is asked when it is issued (19.1.b).
 */
export async function statedContent(
  tx: CommandTransaction,
  stated: StatedCheck,
  { present, officeSphere }: { readonly present: PresentDraft; readonly officeSphere: OfficeSphere },
) {
  requireForm(stated.form ?? null);
  const subject = stated.subject ? await subjectOf(tx, stated.subject) : or(stated.subject, present.subject);
  const facts = stated.groundFacts ? factsOf(stated.groundFacts) : present.facts;
  const inspectors = stated.inspectors?.map(({ name, officerId, hasSecrecyClearance }) => ({
    officerId: officerId?.toLowerCase() ?? null,
    name: filledText(name) ?? invalidInput('inspectors', 'has a blank name'),
    hasSecrecyClearance: hasSecrecyClearance ?? false,
  }));
  return {
    officeFunction: requireFunction(or(stated.function, present.officeFunction)),
    sphere: requireSphere(or(stated.sphere, present.sphere), officeSphere),
    regime: requireExemptRegime(or(stated.regime, present.regime)),
    ground: requireGround(or(stated.ground, present.ground), { facts, subject, officeSphere }),
    facts,
    subject,
    subjectMatter: stated.subjectMatter === undefined ? present.subjectMatter : filledText(stated.subjectMatter),
    periodFrom: or(stated.periodFrom, present.periodFrom),
    periodTo: or(stated.periodTo, present.periodTo),
    inspectors: inspectors ?? present.inspectors,
    startOn: or(stated.startOn, present.startOn),
    termDays: or(stated.termDays, present.termDays),
    isSecretRegime: stated.isSecretRegime ?? present.isSecretRegime,
    appealId: stated.appealId === undefined ? present.appealId : await knownAppeal(tx, stated.appealId),
    classification: stated.classification
      ? statedClassification(stated.classification, tx.viewer.clearance)
      : present.classification,
    warnings: groundWarnings(facts),
  } as const satisfies Partial<Check>;
}
