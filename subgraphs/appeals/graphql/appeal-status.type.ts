import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealsContext } from '../context';
import { isOverdueOn } from '../domain/appeal';
import type { AppealState } from '../domain/appeal-lifecycle';
import { NEXT_STEPS } from '../domain/next-steps';
import type { AppealReply } from '../domain/reply';
import type { AppealStatus } from '../persistence/appeal-status.repository';
import { AppealStateEnum } from './appeal-enums.type';
import { AppealReplyType } from './appeal-reply.type';
import { OfficeStub } from './office.stub';
import type { ReferenceTo } from './reference-to';

/** What the holder of an access code is told. */
@ObjectType('AppealStatus', { description: 'How an appeal stands, for the holder of its access code.' })
export class AppealStatusType {
  @Field({ description: 'Registration number.' })
  number: string;

  @Field(() => AppealStateEnum, { description: 'Where it stands in its life cycle.' })
  state: AppealState;

  @LegalBasis('24.3.a')
  @Field(() => LocalDateScalar, { description: 'Day of receipt.' })
  receivedOn: LocalDate;

  @LegalBasis('24.3.a')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it must be decided; null where no clock runs.',
  })
  dueOn: LocalDate | null;
}

@Resolver(() => AppealStatusType)
export class AppealStatusFieldsResolver {
  @LegalBasis('24.3.c')
  @FieldResolver(() => OfficeStub, { description: 'The office that considers it, also after it has been forwarded.' })
  office(@Root() { ownerOfficeId }: AppealStatus): ReferenceTo {
    return { id: ownerOfficeId };
  }

  @FieldResolver(() => LocalisedTextType, { description: 'What comes next, in words.' })
  nextStep(@Root() { state }: AppealStatus): LocalisedText {
    return NEXT_STEPS[state];
  }

  @LegalBasis('24.3.a')
  @FieldResolver(() => Boolean, { description: 'Whether the due day has passed without a decision.' })
  async isOverdue(@Root() status: AppealStatus, @Ctx() { today }: AppealsContext): Promise<boolean> {
    return isOverdueOn(status, await today());
  }

  @LegalBasis('24.7.a', '24.7.c')
  @FieldResolver(() => AppealReplyType, {
    nullable: true,
    description: 'The reply, with the right to complain; null before it is given.',
  })
  reply(@Root() { id }: AppealStatus, @Ctx() { loaders }: AppealsContext): Promise<AppealReply | null> {
    return loaders.reply.load(id);
  }

  @LegalBasis('42.2.e')
  @FieldResolver(() => Boolean, {
    description: 'Whether a submission (ұсыну) has been introduced on it: the fact alone, not the act.',
  })
  async isMeasureTaken(@Root() { id }: AppealStatus, @Ctx() { loaders }: AppealsContext): Promise<boolean> {
    return (await loaders.measure.load(id)) !== null;
  }
}
