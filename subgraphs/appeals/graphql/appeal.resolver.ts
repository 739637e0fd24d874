import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { listing } from '../../../platform/pagination/listing';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { countAppeals, findAppeals } from '../persistence/appeal-list.repository';
import { recordApplicantSearch } from '../persistence/applicant-reads.repository';
import { findAppealByNumber } from '../persistence/appeal-lookup.repository';
import { AppealFilterInput, AppealOrderInput } from './appeal-filter.inputs';
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
    const { db } = context;
    const asked = await askedAppeals(context, { filter, orderBy, page });
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
