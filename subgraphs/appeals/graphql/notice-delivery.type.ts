import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { InstantScalar } from '../../../platform/graphql/scalars';
import type { AppealsContext } from '../context';
import { type Appeal, isApplicantOf, isInsider } from '../domain/appeal';
import type { AppealNotice } from '../domain/notices';
import type { NoticeDelivery, NoticeDeliveryState, NoticeFailure } from '../domain/notice/delivery';
import { AppealNoticeType } from './appeal-notice.type';
import { officerFor, OfficerStub } from './officer.stub';
import type { ReferenceTo } from './reference-to';

export const NoticeDeliveryStateEnum = graphqlEnum<NoticeDeliveryState>(
  'AppealNoticeDeliveryState',
  'How the delivery of a notice stands.',
  {
    QUEUED: 'It waits: for the next attempt by mail, or for the office to hand it over.',
    SENT: "The applicant's mail server has taken it.",
    FAILED: 'Mail does not reach the applicant; the office hands it over otherwise.',
    DELIVERED: 'The office has handed it over, by post or in person.',
  },
);

export const NoticeFailureEnum = graphqlEnum<NoticeFailure>(
  'AppealNoticeFailure',
  'Why the last attempt by mail did not succeed.',
  {
    NO_MAIL_ADDRESS: 'The applicant has given no e-mail address.',
    ADDRESS_REFUSED: 'The mail server does not take mail for the address.',
    MESSAGE_REFUSED: 'The mail server does not take the message.',
    SERVER_BUSY: 'The mail server asks to come again later.',
    SERVER_AWAY: 'The mail server was not reached, or did not answer in time.',
    UNREADABLE_ADDRESS: "The applicant's details could not be opened with the present keys.",
    OVERTAKEN:
      'The consideration, or the authority of the representative, ended before the notice went out, and it would only mislead.',
  },
);

@LegalBasis('24.5')
@ObjectType('AppealNoticeDelivery', { description: 'The way of a notice to the applicant (хабарламаны жеткізу).' })
export class NoticeDeliveryType {
  @Field(() => Int, { description: 'Attempts by mail so far, one under way included.' })
  attempts: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Before which instant no further attempt by mail is made; null where none comes.',
  })
  nextAttemptAt: Date | null;

  @Field(() => NoticeFailureEnum, {
    nullable: true,
    description: 'Why the last attempt by mail did not succeed; null where there was none or it did.',
  })
  failure: NoticeFailure | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows that the office has handed it over, such as the number of a registered letter.',
  })
  proof: string | null;
}

@Resolver(() => NoticeDeliveryType)
export class NoticeDeliveryResolver {
  @FieldResolver(() => NoticeDeliveryStateEnum, { description: 'Where it stands.' })
  state(@Root() { delivery }: NoticeDelivery): NoticeDeliveryState {
    return delivery;
  }

  @LegalBasis('24.5', '25.2.b', '26.6.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description:
      'Who handed it over; null where nobody has, for what was handed over before this was kept, and for readers who deal with the office only.',
  })
  handedOverBy(@Root() { handedOverById }: NoticeDelivery, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, handedOverById);
  }
}

/** A notice with its appeal, by which its delivery is asked for. */
export interface NoticeOfAppeal extends AppealNotice {
  readonly appeal: Appeal;
}

@Resolver(() => AppealNoticeType)
export class DeliveryOfNoticeResolver {
  @LegalBasis('24.5', '10.1.11')
  @FieldResolver(() => NoticeDeliveryType, {
    nullable: true,
    description: 'How its delivery stands; null for readers who are neither in the office nor the applicant.',
  })
  delivery(@Root() notice: NoticeOfAppeal, @Ctx() { viewer }: AppealsContext): NoticeDelivery | null {
    const { appeal } = notice;
    return isInsider(appeal, viewer) || isApplicantOf(appeal, viewer) ? notice : null;
  }
}
