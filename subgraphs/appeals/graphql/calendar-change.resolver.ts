import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { affectedTerms, type TermMove } from '../../../platform/calendar-change/affected-terms';
import { type Connection, connectionType, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { TermMoveFields } from '../../../platform/graphql/term-move.type';
import { pageRequest } from '../../../platform/pagination/page-request';
import { termOwners } from '../commands/reschedule-appeal';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { AppealType } from './appeal.type';
import { CalendarChangeStub } from './calendar-change.stub';

@ObjectType('AppealTermMove', {
  description: 'A term of an appeal, or of a notice to its applicant, whose due day a change of the calendar moves.',
})
class AppealTermMoveType extends TermMoveFields {}

const AppealTermMoveConnection = connectionType('AppealTermMove', AppealTermMoveType);

@Resolver(() => AppealTermMoveType)
export class AppealTermMoveResolver {
  @FieldResolver(() => AppealType, { nullable: true, description: 'The appeal (жолданым).' })
  appeal(@Root() { recordId }: TermMove, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    return loaders.appeal.load(recordId);
  }
}

/** The terms of appeals that a change of the calendar moves. */
@Resolver(() => CalendarChangeStub)
export class AppealCalendarChangeResolver {
  @LegalBasis('24.3.b')
  @FieldResolver(() => AppealTermMoveConnection, {
    nullable: true,
    description:
      'The running terms of appeals whose due day the change would move while it is a draft, or has moved once it is confirmed, by the former due day; only of appeals that the viewer may see. Null while the change is under way to this subgraph, and for outsiders while it is a draft.',
  })
  affectedAppealTerms(
    @Root() { id }: CalendarChangeStub,
    @PageArguments() page: PageArgs,
    @Ctx() context: AppealsContext,
  ): Promise<Connection<TermMove> | null> {
    return affectedTerms(context, termOwners, id, pageRequest(page));
  }
}
