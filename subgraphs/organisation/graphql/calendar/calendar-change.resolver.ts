import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../../platform/lifecycle/step';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { amendCalendarChange } from '../../commands/calendar/amend-calendar-change';
import { confirmCalendarChange } from '../../commands/calendar/confirm-calendar-change';
import { discardCalendarChange } from '../../commands/calendar/discard-calendar-change';
import { draftCalendarChange } from '../../commands/calendar/draft-calendar-change';
import type { OrganisationContext } from '../../context';
import type { CalendarChange } from '../../domain/calendar/calendar-change';
import { type CalendarChangeAction, calendarChangeLifecycle } from '../../domain/calendar/calendar-change-lifecycle';
import { listCalendarChanges } from '../../persistence/calendar/calendar-change.repository';
import {
  AmendCalendarChangeInput,
  ChangeCalendarChangeInput,
  DraftCalendarChangeInput,
} from './calendar-change.inputs';
import { CalendarChangeActionEnum, CalendarChangeConnection, CalendarChangeType } from './calendar-change.type';

type Changed = (context: OrganisationContext) => Promise<{ id: string }>;

/** Runs a step and answers with the change as it then is. */
async function changed(context: OrganisationContext, step: Changed): Promise<CalendarChange> {
  const { id } = await step(context);
  context.loaders.calendarChange.clear(id);
  return (await context.loaders.calendarChange.load(id)) ?? notFound('CalendarChange');
}

@Resolver(() => CalendarChangeType)
export class CalendarChangeResolver {
  @Query(() => CalendarChangeType, { nullable: true, description: 'The change of the working calendar of an id.' })
  calendarChange(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<CalendarChange | null> {
    return loaders.calendarChange.load(id);
  }

  @Query(() => CalendarChangeConnection, {
    nullable: true,
    description: 'The changes of the working calendar, newest first; drafts only for who serves in the system.',
  })
  calendarChanges(
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: OrganisationContext,
  ): Promise<Connection<CalendarChange>> {
    return listCalendarChanges(db, viewer, pageRequest(page));
  }

  @FieldResolver(() => [CalendarChangeActionEnum], { description: 'The steps that the viewer may take now.' })
  async allowedActions(
    @Root() { state }: CalendarChange,
    @Ctx() { viewer, loaders }: OrganisationContext,
  ): Promise<CalendarChangeAction[]> {
    const subject = { state, ownerOfficeId: await loaders.rootOfficeId(), viewerParties: [] };
    return allowedActions(calendarChangeLifecycle, viewer, subject);
  }

  @LegalBasis('24.3.b')
  @Mutation(() => CalendarChangeType, {
    description:
      'Drafts a change of the working calendar by decree; the fields affected…Terms then show every running term that it would move.',
  })
  draftCalendarChange(
    @Arg('input', () => DraftCalendarChangeInput, { description: 'The decree and the days.' })
    input: DraftCalendarChangeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<CalendarChange> {
    return changed(context, () => draftCalendarChange(context, input));
  }

  @LegalBasis('24.3.b')
  @Mutation(() => CalendarChangeType, {
    description: 'Replaces what a draft says and holds it against the present calendar.',
  })
  amendCalendarChange(
    @Arg('input', () => AmendCalendarChangeInput, { description: 'The draft as it shall be.' })
    input: AmendCalendarChangeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<CalendarChange> {
    return changed(context, () => amendCalendarChange(context, input));
  }

  @LegalBasis('24.3.b')
  @Mutation(() => CalendarChangeType, {
    description:
      'Makes a draft the next version of the working calendar: running terms are counted again, and whoever has to know is told. CONFLICT if the calendar has changed since the draft was made or amended.',
  })
  confirmCalendarChange(
    @Arg('input', () => ChangeCalendarChangeInput, { description: 'The draft.' }) input: ChangeCalendarChangeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<CalendarChange> {
    return changed(context, () => confirmCalendarChange(context, input));
  }

  @LegalBasis('24.3.b')
  @Mutation(() => CalendarChangeType, { description: 'Gives a draft up; the calendar stays as it is.' })
  discardCalendarChange(
    @Arg('input', () => ChangeCalendarChangeInput, { description: 'The draft.' }) input: ChangeCalendarChangeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<CalendarChange> {
    return changed(context, () => discardCalendarChange(context, input));
  }
}
