import { type PageArgs } from '../../../platform/graphql/connection';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { AppealsContext } from '../context';
import type { AppealFilter, AppealOrder, AskedAppeals } from '../persistence/appeal-list.repository';

/** The arguments of every list of appeals. */
export interface ListArguments {
  readonly filter: AppealFilter | null | undefined;
  readonly orderBy: AppealOrder | null | undefined;
  readonly page: PageArgs;
}

const NEWEST_FIRST: AppealOrder = { field: 'RECEIVED_ON', direction: 'DESC' };

/** A list as this viewer asks for it; the legal clock is read only where the answer depends on it. */
export async function askedAppeals(
  context: AppealsContext,
  { filter, orderBy, page }: ListArguments,
): Promise<AskedAppeals> {
  return {
    viewer: context.viewer,
    filter: filter ?? {},
    order: orderBy ?? NEWEST_FIRST,
    page: pageRequest(page),
    today: typeof filter?.isOverdue === 'boolean' ? await context.today() : null,
  };
}
