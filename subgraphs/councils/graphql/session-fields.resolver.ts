import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../platform/lifecycle/step';
import type { CouncilsContext } from '../context';
import type { CoordinatingCouncil } from '../domain/council';
import type { CouncilDecision } from '../domain/decision';
import { type AgendaItem, type Attendance, type CouncilSession, subjectOfSession } from '../domain/session';
import { type SessionAction, sessionLifecycle } from '../domain/session-lifecycle';
import { AgencyStub } from './agency.stub';
import { SessionActionEnum } from './council-enums.type';
import { CoordinatingCouncilType } from './council.type';
import { CouncilDecisionType } from './decision.type';
import type { ReferenceTo } from './reference-to';
import { AgendaItemType, CouncilAttendanceType, CouncilSessionType } from './session.type';
import { SubmissionStub } from './submission.stub';

@Resolver(() => CouncilSessionType)
export class SessionFieldsResolver {
  @FieldResolver(() => CoordinatingCouncilType, { nullable: true, description: 'The council that sits.' })
  council(
    @Root() { councilId }: CouncilSession,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CoordinatingCouncil | null> {
    return loaders.council.load(councilId);
  }

  @LegalBasis('28.1.b')
  @FieldResolver(() => [AgendaItemType], { description: 'Its agenda (күн тәртібі), in order.' })
  agenda(@Root() { id }: CouncilSession, @Ctx() { loaders }: CouncilsContext): Promise<readonly AgendaItem[]> {
    return loaders.agenda.load(id);
  }

  @LegalBasis('28.1.b', '28.1.e')
  @FieldResolver(() => [CouncilAttendanceType], {
    description: 'Who was invited and who was there, participants first; empty before the session is convened.',
  })
  attendance(@Root() { id }: CouncilSession, @Ctx() { loaders }: CouncilsContext): Promise<readonly Attendance[]> {
    return loaders.attendance.load(id);
  }

  @LegalBasis('28.2')
  @FieldResolver(() => [CouncilDecisionType], { description: 'The decisions adopted at it, in order.' })
  decisions(@Root() { id }: CouncilSession, @Ctx() { loaders }: CouncilsContext): Promise<readonly CouncilDecision[]> {
    return loaders.decisionsOfSession.load(id);
  }

  @FieldResolver(() => [SessionActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() session: CouncilSession, @Ctx() { viewer }: CouncilsContext): SessionAction[] {
    return allowedActions(sessionLifecycle, viewer, subjectOfSession(session, viewer));
  }
}

@Resolver(() => AgendaItemType)
export class AgendaItemResolver {
  @LegalBasis('3.4')
  @FieldResolver(() => SubmissionStub, {
    nullable: true,
    description: 'The submission (ұсыну) that it is about; null if there is none, and for readers who may not see it.',
  })
  async submission(@Root() item: AgendaItem, @Ctx() { loaders }: CouncilsContext): Promise<ReferenceTo | null> {
    return item.submissionId === null ? null : loaders.submission.load(item.submissionId);
  }

  @FieldResolver(() => CouncilSessionType, { nullable: true, description: 'The session on whose agenda it stands.' })
  session(@Root() { sessionId }: AgendaItem, @Ctx() { loaders }: CouncilsContext): Promise<CouncilSession | null> {
    return loaders.session.load(sessionId);
  }
}

@Resolver(() => CouncilAttendanceType)
export class AttendanceResolver {
  @FieldResolver(() => AgencyStub, { description: 'The body.' })
  agency(@Root() { agencyId }: Attendance): ReferenceTo {
    return { id: agencyId };
  }
}
