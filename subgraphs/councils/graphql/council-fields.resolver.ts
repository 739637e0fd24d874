import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../platform/lifecycle/step';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { CouncilsContext } from '../context';
import { type ChairBasis, chairOf } from '../domain/chair';
import { type CoordinatingCouncil, subjectOfCouncil } from '../domain/council';
import { type CouncilAction, councilLifecycle } from '../domain/council-lifecycle';
import type { CouncilDecision } from '../domain/decision';
import type { CouncilMember } from '../domain/membership';
import type { CouncilSession } from '../domain/session';
import { AgencyStub } from './agency.stub';
import { ChairBasisEnum, CouncilActionEnum } from './council-enums.type';
import { CoordinatingCouncilType, CouncilMemberType } from './council.type';
import { CouncilDecisionConnectionType } from './decision.type';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';
import type { ReferenceTo } from './reference-to';
import { CouncilSessionConnectionType } from './session.type';

@Resolver(() => CoordinatingCouncilType)
export class CouncilFieldsResolver {
  @FieldResolver(() => OfficeStub, { description: 'The office at which it exists.' })
  office(@Root() { ownerOfficeId }: CoordinatingCouncil): ReferenceTo {
    return { id: ownerOfficeId };
  }

  @LegalBasis('9.9', '15.2.4', '28.1.c')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'Who chairs it today; null while the post is vacant, and for readers who deal with the office only.',
  })
  chair(@Root() council: CoordinatingCouncil, @Ctx() { viewer }: CouncilsContext): ReferenceTo | null {
    return officerFor(viewer, chairOf(council).personId);
  }

  @LegalBasis('9.9', '15.2.4', '28.1.c')
  @FieldResolver(() => ChairBasisEnum, { description: 'On what the chair rests.' })
  chairBasis(@Root() council: CoordinatingCouncil): ChairBasis {
    return chairOf(council).basis;
  }

  @LegalBasis('28.1.b')
  @FieldResolver(() => [CouncilMemberType], {
    description: 'The bodies that belong to it today, in the order in which they joined.',
  })
  members(@Root() { id }: CoordinatingCouncil, @Ctx() { loaders }: CouncilsContext): Promise<readonly CouncilMember[]> {
    return loaders.members.load(id);
  }

  @LegalBasis('28.1.d')
  @FieldResolver(() => CouncilSessionConnectionType, {
    description: 'Its sessions, the latest day first; they are for its office and the bodies that take part.',
  })
  sessions(
    @Root() { id }: CoordinatingCouncil,
    @PageArguments() page: PageArgs,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<Connection<CouncilSession>> {
    return loaders.sessionsOfCouncil(pageRequest(page)).load(id);
  }

  @LegalBasis('28.1.d')
  @FieldResolver(() => CouncilDecisionConnectionType, {
    description: 'Its decisions, the latest day first; they are for its office and the bodies that take part.',
  })
  decisions(
    @Root() { id }: CoordinatingCouncil,
    @PageArguments() page: PageArgs,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<Connection<CouncilDecision>> {
    return loaders.decisionsOfCouncil(pageRequest(page)).load(id);
  }

  @FieldResolver(() => [CouncilActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() council: CoordinatingCouncil, @Ctx() { viewer }: CouncilsContext): CouncilAction[] {
    return allowedActions(councilLifecycle, viewer, subjectOfCouncil(council, viewer));
  }
}

@Resolver(() => CouncilMemberType)
export class CouncilMemberResolver {
  @FieldResolver(() => AgencyStub, { description: 'The body.' })
  agency(@Root() { agencyId }: CouncilMember): ReferenceTo {
    return { id: agencyId };
  }
}
