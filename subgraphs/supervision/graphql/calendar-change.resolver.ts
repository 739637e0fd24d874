import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { affectedTerms, type TermMove } from '../../../platform/calendar-change/affected-terms';
import { type Connection, connectionType, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { TermMoveFields } from '../../../platform/graphql/term-move.type';
import { pageRequest } from '../../../platform/pagination/page-request';
import { termOwners } from '../commands/term-owners';
import type { SupervisionContext } from '../context';
import type { Check } from '../domain/check/check';
import type { Submission } from '../domain/submission';
import { CalendarChangeStub } from './calendar-change.stub';
import { CheckType } from './check/check.type';
import { SubmissionType } from './submission.type';

@ObjectType('SupervisionTermMove', {
  description: 'A term of a submission or a check whose due day a change of the calendar moves.',
})
class SupervisionTermMoveType extends TermMoveFields {}

const SupervisionTermMoveConnection = connectionType('SupervisionTermMove', SupervisionTermMoveType);

@Resolver(() => SupervisionTermMoveType)
export class SupervisionTermMoveResolver {
  @FieldResolver(() => SubmissionType, { nullable: true, description: 'The submission (ұсыну), if it is one.' })
  submission(
    @Root() { recordType, recordId }: TermMove,
    @Ctx() { loaders }: SupervisionContext,
  ): Promise<Submission | null> | null {
    return recordType === 'Submission' ? loaders.submission.load(recordId) : null;
  }

  @FieldResolver(() => CheckType, { nullable: true, description: 'The check (тексеру), if it is one.' })
  check(
    @Root() { recordType, recordId }: TermMove,
    @Ctx() { loaders }: SupervisionContext,
  ): Promise<Check | null> | null {
    return recordType === 'Check' ? loaders.check.load(recordId) : null;
  }
}

/** The terms of submissions and checks that a change of the calendar moves. */
@Resolver(() => CalendarChangeStub)
export class SupervisionCalendarChangeResolver {
  @LegalBasis('24.3.b')
  @FieldResolver(() => SupervisionTermMoveConnection, {
    nullable: true,
    description:
      'The running terms of submissions and checks whose due day the change would move while it is a draft, or has moved once it is confirmed, by the former due day; only of records that the viewer may see. Null while the change is under way to this subgraph, and for outsiders while it is a draft.',
  })
  affectedSupervisionTerms(
    @Root() { id }: CalendarChangeStub,
    @PageArguments() page: PageArgs,
    @Ctx() context: SupervisionContext,
  ): Promise<Connection<TermMove> | null> {
    return affectedTerms(context, termOwners, id, pageRequest(page));
  }
}
