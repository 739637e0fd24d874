import { randomBytes } from 'node:crypto';
import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext, CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { isInForce } from '../../../../platform/law/ledger';
import {
  type CertificateIssuer,
  issuerOf,
  requireFourFacts,
  requireIssuer,
  requireIssuingAuthority,
} from '../../domain/certificate/issuing';
import { insertCertificate, outdateCertificates } from '../../persistence/certificate/certificate.repository';
import { getOfficeId, getRegisterOwner, getRootOfficeId } from '../../persistence/office.repository';
import type { PlacementRow } from '../../persistence/officer.repository';
import type { PersonnelRecord } from '../../persistence/personnel.repository';
import { loadOfficer, officeOf, type OfficerStepInput, pastDay } from '../personnel-step';

/** The input of an issue. */
export interface IssueServiceCertificate extends OfficerStepInput {
  readonly issuedBy?: CertificateIssuer | null;
  readonly issuedOn?: LocalDate | null;
  readonly hasWeaponRight?: boolean | null;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SUFFIX_LENGTH = 8;

/** Eight letters that nobody can guess after the register's number, which anyone can count on: forty bits. */
function unguessable(): string {
  return [...randomBytes(SUFFIX_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** [47.2.b] Refuses whoever is no prosecutor in service; a missing rank is a missing fact (47.3.a). */
function requireProsecutor({ personnelClass, isCitizen, state }: PersonnelRecord): void {
  const isProsecutor = personnelClass === 'PROSECUTOR' && isCitizen && state === 'IN_SERVICE';
  if (!isProsecutor) refuse('HOLDER_NOT_PROSECUTOR', '47.2.b', { personnelClass });
}

/** The certificate of the Administration is recorded by whoever administers the personnel of the General Office. */
async function authorityOf(tx: CommandTransaction, officer: PersonnelRecord, issuedBy: CertificateIssuer) {
  if (issuedBy === 'PRESIDENTIAL_ADMINISTRATION')
    return requirePower(tx, 'ADMINISTER_PERSONNEL', await getRootOfficeId(tx.manager));
  const holder = { personId: officer.id, posts: officer.placements };
  return requireIssuingAuthority(tx, holder, officeOf(officer));
}

/** The day of issue, within the time in which the holder has had the post. */
function issueDay(tx: CommandTransaction, input: IssueServiceCertificate, place: PlacementRow | undefined): LocalDate {
  const issuedOn = pastDay(tx, 'issuedOn', input.issuedOn);
  if (place && issuedOn < place.fromOn) invalidInput('issuedOn', 'lies before the present appointment');
  return issuedOn;
}

/**
 * [47.1.a] [47.2.a] [47.2.b] [47.3.a] Issues a service certificate; the holder's earlier ones are outdated by it. Refuses a holder who is no
 * prosecutor, an issuer that is not the one of the post on the day of issue, who is not superior, and a certificate without its four facts.
 */
export async function issueServiceCertificate(
  context: CallContext,
  input: IssueServiceCertificate,
): Promise<{ number: string }> {
  return runCommand(context, { command: 'issueServiceCertificate', requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const place = officer.placements.find(({ isCurrent, isActing }) => isCurrent && !isActing);
    const issuedOn = issueDay(tx, input, place);
    const post = place ?? { officeKind: 'DISTRICT', kind: 'PROSECUTOR' };
    const isNormInForce = isInForce('47.1.a', issuedOn);
    const issuedBy = input.issuedBy ?? issuerOf(post, tx.viewer, isNormInForce);
    const authority = await authorityOf(tx, officer, issuedBy);
    requireProsecutor(officer);
    const { rankCode: rank } = officer;
    const hasWeaponRight = input.hasWeaponRight ?? null;
    requireFourFacts({ name: officer.id, rank, post: place?.postId ?? null, hasWeaponRight });
    requireIssuer(post, issuedBy, isNormInForce);
    if (!place || rank === null || hasWeaponRight === null) return invalidInput('officerId', 'is not complete');
    const owner = await getRegisterOwner(
      tx.manager,
      authority.officeId ?? (await getOfficeId(tx.manager, place.officeId)),
    );
    const number = `${await tx.nextNumber(owner, 'SERVICE_CERTIFICATE')}-${unguessable()}`;
    await outdateCertificates(tx.manager, officer.id, tx.today);
    const made = { number, holderId: officer.id, postId: place.postId, rank, issuedBy, issuedOn, hasWeaponRight };
    const id = await insertCertificate(tx.manager, made);
    const details = { holder: officer.id, issuedBy, issuedOn, post: place.kind, office: place.officeId, rank };
    const rules = ['47.2.a', '47.1.a', '47.2.b', '47.3.a'] as const;
    await tx.audit({ recordType: 'ServiceCertificate', recordId: id, action: 'ISSUE', authority, rules, details });
    return { number };
  });
}
