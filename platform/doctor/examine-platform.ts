import type { SealTrust } from '../audit/seal-key';
import { reportLine, verifyDatabases } from '../audit/verify-databases';
import type { SubgraphName } from '../database/subgraph-name';
import type { Examination, Examined, Fault, Ward } from './examination';
import { conflictsExamination, outboxExamination } from './examine-outbox';
import { examineProjections } from './examine-projections';
import { registersExamination, requestsExamination, versionsExamination } from './examine-records';
import { recordedTermsExamination, termsExamination } from './examine-terms';
import { type OpenWard, openWard, type Patient } from './ward';

/** Something that is wrong, with where it was found. */
export interface Finding extends Fault {
  readonly database: SubgraphName;
  readonly examination: string;
}

/** What one examination of one database came to. */
export interface Report {
  readonly database: SubgraphName;
  readonly examination: string;
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly underWay: number;
}

const EXAMINATIONS: readonly Examination[] = [
  termsExamination,
  recordedTermsExamination,
  versionsExamination,
  registersExamination,
  requestsExamination,
  outboxExamination,
  conflictsExamination,
];

/** Takes the signature of every seal for good: for those who have no keys to check it with. */
const TRUSTING: SealTrust = { isSigned: () => true, findLastSeal: () => null };

async function examineAudit(url: string, trust: SealTrust): Promise<Examined> {
  const faults: Fault[] = [];
  let count = 0;
  for await (const report of verifyDatabases([url], trust)) {
    count += report.rows;
    const { database, fault } = report;
    if (fault) faults.push({ kind: 'AUDIT_BROKEN', subject: `audit of ${database}`, explanation: reportLine(report) });
  }
  return { count, faults };
}

/** All examinations of one database; what its subgraph contributes comes last. */
function examinationsOf(
  { definition, urls }: Patient,
  trust: SealTrust,
  wards: readonly Ward[],
): readonly Examination[] {
  return [
    { name: 'audit', examine: () => examineAudit(urls.server, trust) },
    { name: 'projections', examine: (ward) => examineProjections(ward, wards) },
    ...EXAMINATIONS,
    ...(definition.examinations ?? []),
  ];
}

/**
 * Examines the databases of a platform, which may be at work meanwhile, and reports each examination as it ends. It only reads. Projections
 * are examined where the owner is among the patients. Without `trust` the signatures of the audit's seals are not checked.
 */
export async function* examinations(
  patients: readonly Patient[],
  trust: SealTrust = TRUSTING,
): AsyncGenerator<Report, void, undefined> {
  const wards: OpenWard[] = [];
  try {
    // All owners are seen before any subscriber is.
    for (const patient of patients) wards.push(await openWard(patient));
    for (const [index, patient] of patients.entries()) {
      const ward = wards[index] as OpenWard;
      const database = patient.definition.name;
      for (const { name: examination, examine } of examinationsOf(patient, trust, wards)) {
        const { count, faults, underWay = 0 } = await examine(ward);
        const findings = faults.map((fault) => ({ database, examination, ...fault }));
        yield { database, examination, count, findings, underWay };
      }
    }
  } finally {
    await Promise.all(wards.map((ward) => ward.close()));
  }
}

/**
 * All findings of an examination of the platform, without a process of its own.
 */
export async function examinePlatform(patients: readonly Patient[], trust?: SealTrust): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const report of examinations(patients, trust)) findings.push(...report.findings);
  return findings;
}
