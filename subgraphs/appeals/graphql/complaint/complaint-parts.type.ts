import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { citedOn, LegalReferenceType } from '../../../../platform/graphql/legal-reference.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { AppealsContext } from '../../context';
import { type ApplicantKind, isConcerned, isInsider } from '../../domain/appeal';
import type { Complaint, ComplaintDecision, ComplaintOutcome, Suspension } from '../../domain/complaint/complaint';
import type { ComplaintNotice, ComplaintNoticeKind } from '../../domain/complaint/complaint-notices';
import { ApplicantKindEnum } from '../appeal-enums.type';
import type { NoticeDelivery } from '../../domain/notice/delivery';
import { NoticeDeliveryType } from '../notice-delivery.type';
import { contactFor } from '../../sealed-details';
import { officerFor, OfficerStub } from '../officer.stub';
import type { ReferenceTo } from '../reference-to';
import type { ComplaintEffect } from '../../domain/complaint/effect';
import { ComplaintEffectEnum, ComplaintNoticeKindEnum, ComplaintOutcomeEnum } from './complaint-enums.type';

/** Who complains. */
@ObjectType('Complainant', { description: 'The author of a complaint (шағым иесі).' })
export class ComplainantType {
  @Field(() => ApplicantKindEnum, { description: 'Who complains.' })
  kind: ApplicantKind;
}

/** A complainant with the complaint, by which the personal data are asked for. */
export interface Complainant {
  readonly kind: ApplicantKind;
  readonly complaint: Complaint;
}

/** The complainant's personal data: whole for the deciding office and the complainant, masked for others, each look on record. */
@Resolver(() => ComplainantType)
export class ComplainantResolver {
  @LegalBasis('10.1.11')
  @FieldResolver(() => String, { description: 'Name; `***` for readers outside the office.', nullable: true })
  async name(@Root() { complaint }: Complainant, @Ctx() { loaders }: AppealsContext): Promise<string | null> {
    return (await loaders.complainant.load(complaint)).name;
  }

  @LegalBasis('10.1.11')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Address, telephone or e-mail; `***` for readers outside the office; null where none was given.',
  })
  async contact(
    @Root() { complaint }: Complainant,
    @Ctx() { loaders, applicantKeys }: AppealsContext,
  ): Promise<string | null> {
    const { contact: seen } = await loaders.complainant.load(complaint);
    return contactFor(applicantKeys, { id: complaint.id, kept: complaint.complainantContact, seen });
  }
}

@ObjectType('ComplaintDecision', { description: 'The decision on a complaint, the basis for going to court (25.2.b).' })
export class ComplaintDecisionType {
  @LegalBasis('25.2.b')
  @Field(() => ComplaintOutcomeEnum, { description: 'The outcome.' })
  outcome: ComplaintOutcome;

  @LegalBasis('25.2.b')
  @Field({ description: 'The reasons.' })
  reasons: string;

  @LegalBasis('25.2.b')
  @Field({ description: 'The way to court.' })
  courtRoute: string;

  @Field(() => LocalDateScalar, { description: 'Day of the decision.' })
  decidedOn: LocalDate;
}

@Resolver(() => ComplaintDecisionType)
export class ComplaintDecisionResolver {
  @LegalBasis('2.1')
  @FieldResolver(() => [LegalReferenceType], { description: 'The legislation that it rests on.' })
  legalReferences(@Root() { legalReferences, decidedOn }: ComplaintDecision): LegalReferenceType[] {
    return citedOn(legalReferences, decidedOn);
  }

  @LegalBasis('43.3.a')
  @FieldResolver(() => ComplaintEffectEnum, {
    nullable: true,
    description: 'What it does to the contested submission; null for nothing.',
  })
  effect(@Root() { effect }: ComplaintDecision): ComplaintEffect | null {
    return effect ?? null;
  }

  @LegalBasis('5.2.5')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'The superior prosecutor who decided; null for readers who deal with the office only.',
  })
  decidedBy(@Root() { byId }: ComplaintDecision, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, byId);
  }
}

@ObjectType('ComplaintSuspension', {
  description: 'A suspension of what is contested until the decision (шағым бойынша орындалуын тоқтата тұру).',
})
export class ComplaintSuspensionType {
  @LegalBasis('43.2.b')
  @Field(() => LocalDateScalar, { description: 'Since when.' })
  on: LocalDate;

  @LegalBasis('43.2.b')
  @Field({ description: 'The reasons.' })
  reasons: string;

  @LegalBasis('43.2.b')
  @Field(() => String, {
    nullable: true,
    description: 'The ruling of the court that suspended; null where the superior did.',
  })
  courtRuling: string | null;

  @LegalBasis('43.2.c')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the decision that ended it; null while it lasts.',
  })
  endedOn: LocalDate | null;
}

@Resolver(() => ComplaintSuspensionType)
export class ComplaintSuspensionResolver {
  @LegalBasis('43.2.b')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description:
      'The superior prosecutor who suspended; null for a court and for readers who deal with the office only.',
  })
  by(@Root() { byId }: Suspension, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, byId);
  }
}

@ObjectType('ComplaintNotice', { description: 'A notice to a complainant.' })
export class ComplaintNoticeType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => ComplaintNoticeKindEnum, { description: 'What it tells.' })
  kind: ComplaintNoticeKind;

  @Field({ description: 'Language of the words (BCP 47).' })
  language: string;

  @Field({ description: 'The words.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day on which it was made.' })
  createdOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it went out; null while it has not.' })
  sentOn: LocalDate | null;
}

@Resolver(() => ComplaintNoticeType)
export class ComplaintNoticeResolver {
  @LegalBasis('25.2.b', '10.1.11')
  @FieldResolver(() => NoticeDeliveryType, {
    nullable: true,
    description: 'How its delivery stands; null for readers who are neither in the office nor the complainant.',
  })
  async delivery(
    @Root() notice: ComplaintNotice,
    @Ctx() { viewer, loaders }: AppealsContext,
  ): Promise<NoticeDelivery | null> {
    const complaint = await loaders.complaint.load(notice.complaintId);
    if (complaint === null) return null;
    return isInsider(complaint, viewer) || isConcerned(complaint, viewer) ? notice : null;
  }
}
