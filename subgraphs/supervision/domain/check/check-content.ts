import type { OfficeSphere } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';

/** [1.1] The three functions of the office. */
export const OFFICE_FUNCTIONS = {
  SUPREME_SUPERVISION: 'Supreme supervision of legality (жоғары қадағалау)',
  COURT_REPRESENTATION: 'Representation of the State in court',
  CRIMINAL_PROSECUTION: 'Criminal prosecution (қылмыстық қудалау)',
} as const;

export type OfficeFunction = keyof typeof OFFICE_FUNCTIONS;

/** [1.1] The function to which acts of supervision belong. */
export const FUNCTION_OF_ACTS: OfficeFunction = 'SUPREME_SUPERVISION';

/** [17.1] The three forms of supreme supervision. */
export const SUPERVISION_FORMS = {
  CHECK: 'A check of compliance with legality (тексеру)',
  ANALYSIS: 'An analysis of the state of legality (талдау)',
  ASSESSMENT: 'An assessment of acts in force (бағалау)',
} as const;

export type SupervisionForm = keyof typeof SUPERVISION_FORMS;

/** [6.1] The supervised spheres. */
export const SUPERVISED_SPHERES = {
  BODIES_AND_ORGANISATIONS: 'Activity, acts and decisions of bodies, institutions, officials and other organisations',
  ADMINISTRATIVE_OFFENCES: 'Proceedings on administrative offences',
  PRE_TRIAL_INVESTIGATION: 'Pre-trial investigation, criminal prosecution, operational-search, counter-intelligence',
  ENFORCEMENT_PROCEEDINGS: 'Enforcement proceedings (атқарушылық іс жүргізу)',
  JUDICIAL_ACTS: 'Judicial acts in force',
  EXECUTION_OF_PENALTIES: 'Execution of criminal penalties and other coercive measures',
  LEGAL_STATISTICS_AND_SPECIAL_RECORDS: 'State legal statistics and special records',
  INTERNATIONAL_OBLIGATIONS: 'International obligations',
} as const;

export type SupervisedSphere = keyof typeof SUPERVISED_SPHERES;

/** [18.4.g] Regimes under which neither the registration nor the terms of Art. 18 §4 apply. */
export const EXEMPT_REGIMES = {
  CRIMINAL_PROCEDURE: 'Criminal procedure (қылмыстық-процестік заңнама)',
  PENAL_EXECUTIVE: 'Penal-executive legislation (қылмыстық-атқару заңнамасы)',
  ENFORCEMENT_PROCEEDINGS: 'Legislation on enforcement proceedings and bailiffs (атқарушылық іс жүргізу)',
  ADMINISTRATIVE_OFFENCES: 'Legislation on administrative offences (әкімшілік құқық бұзушылық туралы заңнама)',
  OPERATIONAL_SEARCH: 'Legislation on operational-search activity (жедел-іздестіру қызметі)',
  COUNTER_INTELLIGENCE: 'Legislation on counter-intelligence activity (қарсы барлау қызметі)',
} as const;

export type ExemptRegime = keyof typeof EXEMPT_REGIMES;

/** Who is checked. */
export const CHECK_SUBJECT_KINDS = {
  PUBLIC_BODY: 'A state body or another body of the directory',
  PRIVATE_BUSINESS: 'A private business entity (жеке кәсіпкерлік субъектісі)',
  ORGANISATION: 'Another organisation (ұйым)',
} as const;

export type CheckSubjectKind = keyof typeof CHECK_SUBJECT_KINDS;

/** The audited subject: a body of the directory by its id, anyone else by name. */
export interface CheckSubject {
  readonly kind: CheckSubjectKind;
  readonly agencyId: string | null;
  readonly name: string | null;
}

/** [19.1.1.d] A person whom the resolution names: of the office, or a specialist by name alone. */
export interface Inspector {
  readonly officerId: string | null;
  readonly name: string;
  readonly hasSecrecyClearance: boolean;
}

/** What the resolution states; a draft may lack most of it. */
export interface CheckContent {
  readonly officeFunction: OfficeFunction;
  readonly sphere: SupervisedSphere;
  readonly regime: ExemptRegime | null;
  readonly subject: CheckSubject | null;
  readonly subjectMatter: string | null;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly inspectors: readonly Inspector[];
  readonly startOn: LocalDate | null;
  /** Working days, thirty at most. */
  readonly termDays: number | null;
  /** [19.1.1.e] Whether the object needs a document on admission to state secrets. */
  readonly isSecretRegime: boolean;
}

/** [1.1] [17.1] A check belongs to supreme supervision. Refuses `FUNCTION_REQUIRED` without a function. */
export function requireFunction(stated: OfficeFunction | null): OfficeFunction {
  if (stated === null) refuse('FUNCTION_REQUIRED', '1.1', { allowed: Object.keys(OFFICE_FUNCTIONS) });
  return stated === 'SUPREME_SUPERVISION'
    ? stated
    : invalidInput('function', 'is not the function whose form is a check');
}

/** [17.1] Refuses `FORM_IMMUTABLE` for another form than the one that was opened. */
export function requireForm(stated: SupervisionForm | null): void {
  if (stated !== null && stated !== 'CHECK') refuse('FORM_IMMUTABLE', '17.1', { form: 'CHECK', stated });
}

/** [6.1] Refuses `SPHERE_REQUIRED` without a sphere; [18.3] `OUT_OF_COMPETENCE` for a statistics body outside its own. */
export function requireSphere(stated: SupervisedSphere | null, officeSphere: OfficeSphere): SupervisedSphere {
  const sphere = stated ?? refuse('SPHERE_REQUIRED', '6.1', { allowed: Object.keys(SUPERVISED_SPHERES) });
  const isOwn = officeSphere !== 'STATISTICS' || sphere === 'LEGAL_STATISTICS_AND_SPECIAL_RECORDS';
  return isOwn ? sphere : refuse('OUT_OF_COMPETENCE', '18.3', { officeSphere, sphere });
}

/** [18.4.g] Takes up a regime given as text. Refuses `REGIME_NOT_EXEMPT` (details: `allowed`) for any other than the six. */
export function requireExemptRegime(given: string | null): ExemptRegime | null {
  if (given === null) return null;
  const allowed = Object.keys(EXEMPT_REGIMES) as ExemptRegime[];
  return allowed.find((regime) => regime === given) ?? refuse('REGIME_NOT_EXEMPT', '18.4.g', { given, allowed });
}

/** [19.1.b] Refuses `MANDATORY_CONTENT_MISSING` (details: `fields`) unless a resolution states everything; an exempt one needs no term. */
export function requireResolutionContent(content: CheckContent): void {
  const { subject, subjectMatter, periodFrom, periodTo, inspectors, startOn, termDays, regime } = content;
  const missing = {
    subject: subject === null,
    subjectMatter: subjectMatter === null,
    period: periodFrom === null || periodTo === null,
    inspectors: inspectors.length === 0,
    startOn: startOn === null,
    term: termDays === null && regime === null,
  };
  const fields = Object.entries(missing).flatMap(([field, isMissing]) => (isMissing ? [field] : []));
  if (fields.length > 0) refuse('MANDATORY_CONTENT_MISSING', '19.1.b', { fields });
}
