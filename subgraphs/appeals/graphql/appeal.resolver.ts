import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../../platform/graphql/connection';
import { chosenList } from '../../../platform/graphql/saved-filters';
import { listing } from '../../../platform/pagination/listing';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { countAppeals, findAppeals } from '../persistence/appeal-list.repository';
import { recordApplicantSearch } from '../persistence/applicant-reads.repository';
import { findAppealByNumber } from '../persistence/appeal-lookup.repository';
import { AppealListArgs, appealLists } from './appeal-list.args';
import { askedAppeals } from './appeal-listing';
import { AppealConnectionType, AppealType } from './appeal.type';

@Resolver()
export class AppealResolver {
  @Query(() => AppealType, {
    nullable: true,
    description: 'The appeal of an id; null if there is none for this viewer.',
  })
  appeal(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: AppealsContext,
  ): Promise<Appeal | null> {
    return loaders.appeal.load(id);
  }

  @Query(() => AppealType, {
    nullable: true,
    description: 'The appeal of a registration number; null if there is none for this viewer.',
  })
  appealByNumber(
    @Arg('number', () => String, { description: 'Registration number, such as KZ-71-ESIL/A-2026-000001.' })
    number: string,
    @Ctx() { db, viewer }: AppealsContext,
  ): Promise<Appeal | null> {
    return findAppealByNumber(db, viewer, number);
  }

  @Query(() => AppealConnectionType, {
    nullable: true,
    description: 'The appeals (жолданымдар) that the viewer may see, newest first.',
  })
  async appeals(
    @Args(() => AppealListArgs) args: AppealListArgs,
    @Ctx() context: AppealsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Appeal>> {
    const { db } = context;
    const chosen = await chosenList(appealLists, context, info, args);
    const asked = await askedAppeals(context, { ...chosen, page: args });
    const rows = await findAppeals(db, asked);
    await recordApplicantSearch(context, asked, rows);
    return listing(
      rows,
      asked.page,
      (row): Appeal => row,
      () => countAppeals(db, asked),
    );
  }
}
