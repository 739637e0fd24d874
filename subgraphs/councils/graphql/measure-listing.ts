import type { PageArgs } from '../../../platform/graphql/connection';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { CouncilsContext } from '../context';
import type { AskedMeasures, MeasureFilter, MeasureOrder } from '../persistence/measure-list.repository';

/** The arguments of every list of measures. */
export interface ListArguments {
  readonly filter: MeasureFilter | null | undefined;
  readonly orderBy: MeasureOrder | null | undefined;
  readonly page: PageArgs;
}

const FIRST_DUE: MeasureOrder = { field: 'DUE_ON', direction: 'ASC' };

/** A list as this viewer asks for it; the legal clock is read only where the answer depends on it. */
export async function askedMeasures(
  context: CouncilsContext,
  { filter, orderBy, page }: ListArguments,
): Promise<AskedMeasures> {
  return {
    viewer: context.viewer,
    filter: filter ?? {},
    order: orderBy ?? FIRST_DUE,
    page: pageRequest(page),
    today: typeof filter?.isOverdue === 'boolean' ? await context.today() : null,
  };
}
