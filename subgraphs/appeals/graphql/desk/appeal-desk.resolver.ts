import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { AssumedSize } from '../../../../platform/graphql/cost';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { JsonObjectScalar } from '../../../../platform/graphql/scalars';
import { listing } from '../../../../platform/pagination/listing';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import { DESK_LISTS, DESK_SCOPES, type DeskList, deskFilter, type DeskScope, scopeFilter } from '../../domain/desk';
import { type AppealFilter, countAppeals, findAppeals } from '../../persistence/appeal-list.repository';
import { askedAppeals } from '../appeal-listing';
import { AppealConnectionType } from '../appeal.type';

const DeskScopeEnum = graphqlEnum<DeskScope>('AppealDeskScope', 'Whose work is looked at.', DESK_SCOPES);
export const DeskListEnum = graphqlEnum<DeskList>('AppealDeskList', 'What there is to do on appeals.', DESK_LISTS);

@ObjectType('AppealWorkList', {
  description: 'One of the lists of a desk; how long it is, `appeals { totalCount }` tells.',
})
export class AppealWorkListType {
  @Field(() => DeskListEnum, { description: 'Which list.' })
  kind: DeskList;

  @Field(() => JsonObjectScalar, {
    description: 'The `AppealFilter` of the list, for `appeals`, statistics and files.',
  })
  filter: AppealFilter;
}

/** What lies on whose desk. */
@Resolver(() => AppealWorkListType)
export class AppealDeskResolver {
  @AssumedSize(4)
  @LegalBasis('24.3.a', '5.2.a')
  @Query(() => [AppealWorkListType], {
    nullable: true,
    description:
      'What there is to do on appeals, by the legal clock, the most urgent list first; null for whoever does not serve.',
  })
  async appealDesk(
    @Arg('scope', () => DeskScopeEnum, { description: 'Whose work.' }) scope: DeskScope,
    @Ctx() { viewer, today }: AppealsContext,
  ): Promise<AppealWorkListType[] | null> {
    if (viewer.kind !== 'PROSECUTOR' && viewer.kind !== 'EMPLOYEE') return null;
    const day = await today();
    const kinds = Object.keys(DESK_LISTS) as DeskList[];
    return kinds.map((kind) => ({ kind, filter: { ...scopeFilter(viewer, scope), ...deskFilter(kind, day) } }));
  }

  @LegalBasis('24.3.a')
  @FieldResolver(() => AppealConnectionType, { nullable: true, description: 'Its appeals, due first ones first.' })
  async appeals(
    @Root() { filter }: AppealWorkListType,
    @PageArguments() page: PageArgs,
    @Ctx() context: AppealsContext,
  ): Promise<Connection<Appeal>> {
    const asked = await askedAppeals(context, { filter, orderBy: { field: 'DUE_ON', direction: 'ASC' }, page });
    const rows = await findAppeals(context.db, asked);
    return listing(
      rows,
      asked.page,
      (row): Appeal => row,
      () => countAppeals(context.db, asked),
    );
  }
}
