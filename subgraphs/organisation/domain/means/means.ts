import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import { refuse } from '../../../../platform/errors/refuse';

/** [45.1] [45.3] Where the means of a body come from. */
export const FUNDING_SOURCES = ['BUDGET', 'SPECIAL_STATE_FUND'] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** [45.2] With whom an account may be asked for. */
export const ACCOUNT_HOLDERS = ['TREASURY', 'COMMERCIAL_BANK'] as const;
export type AccountHolder = (typeof ACCOUNT_HOLDERS)[number];

/** [45.3] The Special State Fund is open to the asset recovery department, and to no other body. */
export function requireFundable(office: { readonly kind: OfficeKind; readonly sphere: OfficeSphere }): void {
  const isAssetRecovery = office.kind === 'DEPARTMENT' && office.sphere === 'ASSET_RECOVERY';
  if (!isAssetRecovery) refuse('FUNDING_SOURCE_NOT_ALLOWED', '45.3', { source: 'SPECIAL_STATE_FUND' });
}

/** [45.2] Accounts are held with treasury bodies only; that excludes commercial banks is read from the wording. */
export function requireTreasury(heldWith: AccountHolder): void {
  if (heldWith !== 'TREASURY') refuse('ACCOUNT_NOT_TREASURY', '45.2', { heldWith });
}

/** [47.4] A seal bears the name in the state language and in at least one other. */
export function requireSealNames(names: {
  readonly kk?: string | null;
  readonly ru?: string | null;
  readonly en?: string | null;
}): void {
  const isNamed = (text: string | null | undefined): boolean => Boolean(text?.trim());
  if (!isNamed(names.kk) || !(isNamed(names.ru) || isNamed(names.en))) refuse('STATE_LANGUAGE_NAME_REQUIRED', '47.4');
}
