import { type PageArgs } from '../../../platform/graphql/connection';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { AppealsContext } from '../context';
import { identityIndex } from '../sealed-details';
import type { AppealFilter, AppealOrder, AskedAppeals, ChosenAppeals } from '../persistence/appeal-list.repository';

/** The arguments of every list of appeals. */
export interface ListArguments {
  readonly filter: AppealFilter | null | undefined;
  readonly orderBy: AppealOrder | null | undefined;
  readonly page: PageArgs;
}

type AskedIdentity = AppealFilter['applicantIdentity'];

/** [10.1.11] Throws `INVALID_INPUT` where both numbers are asked for, or neither. */
function indexAsked({ applicantKeys }: AppealsContext, identity: AskedIdentity): string | null {
  if (!identity) return null;
  if (identity.iin && identity.bin) return invalidInput('filter.applicantIdentity', 'names one number, not two');
  return (
    identityIndex(applicantKeys, identity)?.toString('hex') ??
    invalidInput('filter.applicantIdentity', 'names no number')
  );
}

const NEWEST_FIRST: AppealOrder = { field: 'RECEIVED_ON', direction: 'DESC' };

/** Which appeals this viewer asks for; the legal clock is read only where the answer depends on it. */
export async function chosenAppeals(context: AppealsContext, filter: ListArguments['filter']): Promise<ChosenAppeals> {
  return {
    viewer: context.viewer,
    filter: filter ?? {},
    applicantIndex: indexAsked(context, filter?.applicantIdentity),
    today: typeof filter?.isOverdue === 'boolean' ? await context.today() : null,
  };
}

/** A list as this viewer asks for it. */
export async function askedAppeals(
  context: AppealsContext,
  { filter, orderBy, page }: ListArguments,
): Promise<AskedAppeals> {
  const order = orderBy ?? NEWEST_FIRST;
  return { ...(await chosenAppeals(context, filter)), order, page: pageRequest(page) };
}
