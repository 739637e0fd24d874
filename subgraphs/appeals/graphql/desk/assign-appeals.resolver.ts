import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Cost } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LARGEST_BATCH } from '../../../../platform/pagination/page-request';
import { assignAppeals } from '../../commands/assign-appeals';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import { AssignAppealsInput } from './assign-appeals.inputs';
import { AssignedAppealsType } from './assign-appeals.type';

/** The assignment of many appeals, such as those of a colleague who is away. */
@Resolver()
export class AssignAppealsResolver {
  @Cost(LARGEST_BATCH)
  @LegalBasis('15.2.1', '10.1.a')
  @Mutation(() => AssignedAppealsType, {
    description:
      'Gives up to 200 appeals to one prosecutor, each by the rules of `assignAppeal`; one that may not be given is passed over with the reason, and keeps no other back.',
  })
  async assignAppeals(
    @Arg('input', () => AssignAppealsInput, { description: 'Which appeals, and to whom.' }) input: AssignAppealsInput,
    @Ctx() context: AppealsContext,
  ): Promise<AssignedAppealsType> {
    const { appealIds, refusals } = await assignAppeals(context, input);
    context.forget();
    const found = await Promise.all(appealIds.map((id) => context.loaders.appeal.load(id)));
    return { appeals: found.filter((appeal): appeal is Appeal => appeal !== null), refusals };
  }
}
