import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { AppealFilterInput, AppealOrderInput } from './appeal-filter.inputs';
import { askedAppeals } from './appeal-listing';
import { AppealConnectionType } from './appeal.type';
import { OfficeStub } from './office.stub';

/** What this subgraph adds to an office. */
@Resolver(() => OfficeStub)
export class OfficeAppealsResolver {
  @FieldResolver(() => AppealConnectionType, {
    nullable: true,
    description: 'The appeals (жолданымдар) that the office considers, newest first.',
  })
  async appeals(
    @Root() { id }: OfficeStub,
    @Arg('filter', () => AppealFilterInput, { nullable: true, description: 'Which of them.' })
    filter: AppealFilterInput | null,
    @Arg('orderBy', () => AppealOrderInput, {
      nullable: true,
      description: 'In which order; newest receipt first if absent.',
    })
    orderBy: AppealOrderInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() context: AppealsContext,
  ): Promise<Connection<Appeal>> {
    const asked = await askedAppeals(context, { filter, orderBy, page });
    return context.loaders.appealsOfOffice(asked).load(id);
  }
}
