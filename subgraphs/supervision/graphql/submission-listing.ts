import type { PageArgs } from '../../../platform/graphql/connection';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { SupervisionContext } from '../context';
import type { AskedSubmissions, SubmissionFilter, SubmissionOrder } from '../persistence/submission-list.repository';

/** The arguments of a list of submissions. */
export interface ListArguments extends PageArgs {
  readonly filter?: SubmissionFilter | null;
  readonly orderBy?: SubmissionOrder | null;
}

const NEWEST_FIRST: SubmissionOrder = { field: 'CREATED_AT', direction: 'DESC' };

/** A list as this viewer asks for it; the legal clock is read only where the answer depends on it. */
export async function askedSubmissions(context: SupervisionContext, args: ListArguments): Promise<AskedSubmissions> {
  const { filter, orderBy } = args;
  return {
    viewer: context.viewer,
    filter: filter ?? {},
    order: orderBy ?? NEWEST_FIRST,
    page: pageRequest(args),
    today: typeof filter?.isOverdue === 'boolean' ? await context.today() : null,
  };
}
