import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import { requireInsider } from '../../domain/closed-field';
import type { AppealForwarding } from '../../domain/forwarding/forwarding';
import { AppealType } from '../appeal.type';
import { OfficeStub } from '../office.stub';
import { officerFor, OfficerStub } from '../officer.stub';
import type { ReferenceTo } from '../reference-to';

@LegalBasis('24.3.c')
@ObjectType('AppealForwarding', {
  description: 'A move of an appeal from one office to another, its clock running on.',
})
export class AppealForwardingType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'Day of the forwarding.' })
  forwardedOn: LocalDate;
}

/** A forwarding, with the appeal, by which its reason is asked for. */
interface ForwardingOfAppeal extends AppealForwarding {
  readonly appeal: Appeal;
}

@Resolver(() => AppealForwardingType)
export class AppealForwardingResolver {
  @FieldResolver(() => OfficeStub, { description: 'The office that passed it on.' })
  from(@Root() { fromOfficeId }: AppealForwarding): ReferenceTo {
    return { id: fromOfficeId };
  }

  @FieldResolver(() => OfficeStub, { description: 'The office to which it went.' })
  to(@Root() { toOfficeId }: AppealForwarding): ReferenceTo {
    return { id: toOfficeId };
  }

  @LegalBasis('26.6.a')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why that office is competent. Closed to readers outside the office.',
  })
  reason(@Root() { appeal, reason }: ForwardingOfAppeal, @Ctx() { viewer }: AppealsContext): string {
    requireInsider(appeal, viewer, 'reason');
    return reason;
  }

  @LegalBasis('26.6.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'Who decided; null for readers who deal with the office only.',
  })
  forwardedBy(@Root() { forwardedById }: AppealForwarding, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, forwardedById);
  }
}

/** The way of an appeal through the offices. */
@Resolver(() => AppealType)
export class ForwardingsOfAppealResolver {
  @LegalBasis('24.3.c')
  @FieldResolver(() => [AppealForwardingType], {
    description: 'The offices through which it has gone, oldest first; empty where the first one has it still.',
  })
  async forwardings(@Root() appeal: Appeal, @Ctx() { loaders }: AppealsContext): Promise<ForwardingOfAppeal[]> {
    return (await loaders.forwardings.load(appeal.id)).map((forwarding) => ({ ...forwarding, appeal }));
  }
}
