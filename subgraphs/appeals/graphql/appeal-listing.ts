import { type PageArgs } from '../../../platform/graphql/connection';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { AppealsContext } from '../context';
import { identityIndex, representativeIndex } from '../sealed-details';
import type { AppealFilter, AppealOrder, AskedAppeals, ChosenAppeals } from '../persistence/appeal-list.repository';

/** The arguments of every list of appeals. */
export interface ListArguments {
  readonly filter?: AppealFilter | null | undefined;
  readonly orderBy?: AppealOrder | null | undefined;
  readonly page: PageArgs;
}

type Indexes = Pick<ChosenAppeals, 'applicantIndex' | 'representativeIndex'>;

/** [10.1.11] By what a number that is asked for is found. Throws `INVALID_INPUT` where several are asked for, or none. */
function indexesAsked({ applicantKeys }: AppealsContext, identity: AppealFilter['applicantIdentity']): Indexes {
  if (!identity) return { applicantIndex: null, representativeIndex: null };
  const { iin, bin, representativeIin } = identity;
  const [given, another] = [iin, bin, representativeIin].filter(Boolean);
  if (!given) return invalidInput('filter.applicantIdentity', 'names no number');
  if (another) return invalidInput('filter.applicantIdentity', 'names one number, not two');
  const named = representativeIin ? representativeIndex(applicantKeys, representativeIin) : null;
  return {
    applicantIndex: identityIndex(applicantKeys, identity)?.toString('hex') ?? null,
    representativeIndex: named?.toString('hex') ?? null,
  };
}

const NEWEST_FIRST: AppealOrder = { field: 'RECEIVED_ON', direction: 'DESC' };

/** Which appeals this viewer asks for; the legal clock is read only where the answer depends on it. */
export async function chosenAppeals(context: AppealsContext, filter: ListArguments['filter']): Promise<ChosenAppeals> {
  return {
    viewer: context.viewer,
    filter: filter ?? {},
    ...indexesAsked(context, filter?.applicantIdentity),
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
