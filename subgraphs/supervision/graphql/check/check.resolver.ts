import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../../../platform/graphql/connection';
import { listing } from '../../../../platform/pagination/listing';
import type { SupervisionContext } from '../../context';
import type { Check } from '../../domain/check/check';
import { countChecks, findChecks } from '../../persistence/check/check-list.repository';
import { findCheckByNumber } from '../../persistence/check/check-lookup.repository';
import { askedChecks, CheckListArgs } from './check-list.args';
import { CheckConnectionType, CheckType } from './check.type';

@Resolver()
export class CheckResolver {
  @Query(() => CheckType, {
    nullable: true,
    description: 'The check (тексеру) of an id; null if there is none for this viewer.',
  })
  check(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: SupervisionContext,
  ): Promise<Check | null> {
    return loaders.check.load(id);
  }

  @Query(() => CheckType, {
    nullable: true,
    description:
      'The check of the number of a resolution or of its registration; null if there is none for this viewer.',
  })
  checkByNumber(
    @Arg('number', () => String, { description: 'Number, such as KZ-71-ESIL/T-2026-000001.' }) number: string,
    @Ctx() { db, viewer }: SupervisionContext,
  ): Promise<Check | null> {
    return findCheckByNumber(db, viewer, number);
  }

  @Query(() => CheckConnectionType, { nullable: true, description: 'The checks (тексерулер) that the viewer may see.' })
  async checks(
    @Args(() => CheckListArgs) args: CheckListArgs,
    @Ctx() context: SupervisionContext,
  ): Promise<Connection<Check>> {
    const asked = askedChecks(context, args);
    const rows = await findChecks(context.db, asked);
    const count = (): Promise<number> => countChecks(context.db, asked);
    return listing(rows, asked.page, (row): Check => row, count);
  }
}
