import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { requireInsider } from '../domain/closed-field';
import type { AppealExtension, ExtensionReason } from '../domain/extension';
import { ExtensionReasonEnum } from './appeal-enums.type';
import { officerFor, OfficerStub } from './officer.stub';
import type { ReferenceTo } from './reference-to';

@LegalBasis('24.4.a', '24.4.c')
@ObjectType('AppealExtension', { description: 'A decision that extended the term of an appeal (мерзімді ұзарту).' })
export class AppealExtensionType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'Day of the decision.' })
  decidedOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The due day that it set.' })
  dueOn: LocalDate;

  @Field(() => ExtensionReasonEnum, { description: 'Its reason, one of the two that the law knows.' })
  reason: ExtensionReason;
}

/** A decision to extend, with the appeal, by which its reasoning is asked for. */
export interface ExtensionOfAppeal extends AppealExtension {
  readonly appeal: Appeal;
}

@Resolver(() => AppealExtensionType)
export class AppealExtensionResolver {
  @LegalBasis('24.4.c', '26.6.a')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The reasoning of the decision. Closed to readers outside the office.',
  })
  reasoning(@Root() { appeal, reasoning }: ExtensionOfAppeal, @Ctx() { viewer }: AppealsContext): string {
    requireInsider(appeal, viewer, 'reasoning');
    return reasoning;
  }

  @LegalBasis('24.4.b')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'Who decided; null for readers who deal with the office only.',
  })
  decidedBy(@Root() { decidedById }: AppealExtension, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, decidedById);
  }
}
