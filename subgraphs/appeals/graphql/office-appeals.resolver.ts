import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/graphql/connection';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { AppealsArgs } from './appeal-list.args';
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
    @Args(() => AppealsArgs) args: AppealsArgs,
    @Ctx() context: AppealsContext,
  ): Promise<Connection<Appeal>> {
    const { filter, orderBy } = args;
    const asked = await askedAppeals(context, { filter, orderBy, page: args });
    return context.loaders.appealsOfOffice(asked).load(id);
  }
}
