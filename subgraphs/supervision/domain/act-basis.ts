import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import type { RuleId } from '../../../platform/law/rule-id';
import { isProvision } from './legal-provision';

interface BasisRow {
  readonly meaning: string;
  readonly rule: RuleId;
}

/** [32.2.a] What an act may result from, with the rule that each must meet. */
export const BASIS_TYPES = {
  CHECK: { meaning: 'A check of compliance with legality (заңдылықтың сақталуын тексеру)', rule: '32.2.b' },
  ANALYSIS: { meaning: 'An analysis of the state of legality (заңдылықтың жай-күйін талдау)', rule: '32.2.c' },
  ASSESSMENT: { meaning: 'An assessment of acts in force (күшіне енген актілерді бағалау)', rule: '32.2.d' },
  APPEAL: { meaning: "A citizen's appeal (жолданым) with findings", rule: '32.2.e' },
  OTHER_FUNCTION: {
    meaning: 'Another function laid down by law (өзге де функциялар), whose provision is cited',
    rule: '32.2.f',
  },
} as const satisfies Record<string, BasisRow>;

export type ActBasisType = keyof typeof BASIS_TYPES;

/** One basis of an act: the record it results from, or the provision that creates the function. */
export interface ActBasis {
  readonly type: ActBasisType;
  readonly appealId: string | null;
  readonly checkId: string | null;
  readonly provision: string | null;
}

/** What must be known of an appeal that an act cites. */
export interface CitedAppeal {
  readonly id: string;
  readonly state: string;
  readonly isAccepted: boolean;
  readonly hasFindings: boolean;
}

/** [32.2.b] What must be known of a check that an act cites. */
export interface CitedCheck {
  readonly state: string;
  readonly regime: string | null;
  readonly registeredOn: string | null;
  readonly certificate: object | null;
}

/** The records that the bases name, as they stand. */
export interface CitedRecords {
  readonly appeals: ReadonlyMap<string, CitedAppeal>;
  readonly checks: ReadonlyMap<string, CitedCheck>;
}

/** The appeals among the bases, in their order, each once. */
export function appealIdsOf(bases: readonly ActBasis[]): string[] {
  return [...new Set(bases.flatMap(({ appealId }) => (appealId === null ? [] : [appealId])))];
}

/** The checks among the bases, in their order, each once. */
export function checkIdsOf(bases: readonly ActBasis[]): string[] {
  return [...new Set(bases.flatMap(({ checkId }) => checkId ?? []))];
}

const NAMED_RECORDS = { APPEAL: 'appealId', CHECK: 'checkId' } as const;

/** Throws `INVALID_INPUT` unless exactly the bases of type APPEAL name an appeal, and exactly those of type CHECK a check. */
export function checkBasesStated(bases: readonly ActBasis[]): void {
  for (const [index, basis] of bases.entries()) {
    for (const [type, field] of Object.entries(NAMED_RECORDS)) {
      const isNamed = basis[field] !== null;
      if (basis.type === type && !isNamed) invalidInput(`bases.${index}.${field}`, `is needed for the type ${type}`);
      if (basis.type !== type && isNamed) invalidInput(`bases.${index}.${field}`, `is only for the type ${type}`);
    }
  }
}

/** [32.2.b] A check gives results once it is completed with a certificate, and was registered or exempt. */
function isConcluded(check: CitedCheck | undefined): boolean {
  if (check?.state !== 'COMPLETED' || check.certificate === null) return false;
  return check.registeredOn !== null || check.regime !== null;
}

function hasResults(appeal: CitedAppeal | undefined): boolean {
  return appeal !== undefined && appeal.isAccepted && appeal.hasFindings;
}

function requireBasis(basis: ActBasis, { appeals, checks }: CitedRecords): void {
  const { type, appealId, checkId, provision } = basis;
  const { rule } = BASIS_TYPES[type];
  switch (type) {
    case 'OTHER_FUNCTION':
      if (!isProvision(provision)) refuse('LEGAL_PROVISION_REQUIRED', rule, { type });
      return;
    case 'APPEAL':
      if (!hasResults(appeals.get(appealId ?? ''))) refuse('BASIS_WITHOUT_RESULTS', rule, { type, appealId });
      return;
    case 'CHECK':
      if (!isConcluded(checks.get(checkId ?? ''))) refuse('BASIS_WITHOUT_RESULTS', rule, { type, checkId });
      return;
    default:
      // The platform holds no completed record of these types yet, so that none can have results.
      refuse('BASIS_WITHOUT_RESULTS', rule, { type });
  }
}

/**
 * [32.2.a] Refuses `ACT_BASIS_REQUIRED` without a basis, and each basis that yields nothing to act on: `BASIS_WITHOUT_RESULTS` for a record
 * without results (32.2.b to 32.2.e), `LEGAL_PROVISION_REQUIRED` for another function without its provision (32.2.f).
 */
export function requireBases(bases: readonly ActBasis[], records: CitedRecords): void {
  if (bases.length === 0) refuse('ACT_BASIS_REQUIRED', '32.2.a', { allowed: Object.keys(BASIS_TYPES) });
  for (const basis of bases) requireBasis(basis, records);
}
