import type { Acting } from '../../../../platform/access/acting';
import { type Authority, findAuthority, requirePower } from '../../../../platform/access/authority';
import type { OfficeKind, PostKind, Viewer } from '../../../../platform/access/viewer';
import { refuse } from '../../../../platform/errors/refuse';
import { standingOf } from '../officer-lifecycle';
import { isSuperior, type Standing } from '../superiority';

/** Who issues a certificate. */
export const CERTIFICATE_ISSUERS = ['PRESIDENTIAL_ADMINISTRATION', 'PROSECUTOR_GENERAL', 'HEAD_OF_BODY'] as const;
export type CertificateIssuer = (typeof CERTIFICATE_ISSUERS)[number];

/** The post that a certificate confirms. */
export interface CertifiedPost {
  readonly officeKind: OfficeKind;
  readonly kind: PostKind;
}

const LEADERS: readonly PostKind[] = [
  'PROSECUTOR_GENERAL',
  'FIRST_DEPUTY_PROSECUTOR_GENERAL',
  'DEPUTY_PROSECUTOR_GENERAL',
];
const OWN_ISSUERS: readonly CertificateIssuer[] = ['PROSECUTOR_GENERAL', 'HEAD_OF_BODY'];

/** Whether the Administration of the President issues the certificate of the post, where that norm is in force. */
function isIssuedAbove({ officeKind, kind }: CertifiedPost): boolean {
  return LEADERS.includes(kind) || (kind === 'HEAD' && officeKind === 'DEPARTMENT');
}

/**
 * [47.1.a] Refuses WRONG_AUTHORITY for an issuer that is not the one of the post: the Administration of the President for the Prosecutor
 * General, his deputies and the first heads of departments (`isNormInForce` tells whether that holds on the day of issue), else the
 * Prosecutor General or the head of a body.
 */
export function requireIssuer(post: CertifiedPost, issuedBy: CertificateIssuer, isNormInForce: boolean): void {
  const expected = isNormInForce && isIssuedAbove(post) ? (['PRESIDENTIAL_ADMINISTRATION'] as const) : OWN_ISSUERS;
  if (!(expected as readonly string[]).includes(issuedBy)) refuse('WRONG_AUTHORITY', '47.1.a', { expected });
}

/** Who issues if the client does not say. */
export function issuerOf(post: CertifiedPost, viewer: Viewer, isNormInForce: boolean): CertificateIssuer {
  if (isNormInForce && isIssuedAbove(post)) return 'PRESIDENTIAL_ADMINISTRATION';
  return viewer.posts.some(({ kind }) => kind === 'PROSECUTOR_GENERAL') ? 'PROSECUTOR_GENERAL' : 'HEAD_OF_BODY';
}

/** The facts that a certificate confirms; what is not known is null. */
export interface CertifiedFacts {
  readonly name: string | null;
  readonly rank: string | null;
  readonly post: string | null;
  readonly hasWeaponRight: boolean | null;
}

/** [47.3.a] Refuses MANDATORY_CONTENT_MISSING, naming which of the four facts are not known. */
export function requireFourFacts(facts: CertifiedFacts): void {
  const missing = Object.entries(facts).flatMap(([fact, value]) => (value === null ? [fact] : []));
  if (missing.length > 0) refuse('MANDATORY_CONTENT_MISSING', '47.3.a', { fields: missing });
}

/**
 * [47.2.a] The authority by which the viewer issues a certificate to a person of an office. A holder of the power elsewhere, or someone not
 * above the person, is refused NOT_SUPERIOR; everyone else lacks the power.
 */
export function requireIssuingAuthority(acting: Acting, holder: Standing, officeId: string): Authority {
  const { viewer } = acting;
  const power = 'ISSUE_SERVICE_CERTIFICATES';
  const issues = viewer.posts.some((post) => findAuthority(viewer, power, post.officeId) !== null);
  const isAbove = findAuthority(viewer, power, officeId) !== null && isSuperior(standingOf(viewer), holder);
  if (issues && !isAbove) refuse('NOT_SUPERIOR', '47.2.a');
  return requirePower(acting, power, officeId);
}
