import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { citedOn, LegalReferenceType } from '../../../platform/graphql/legal-reference.type';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealsContext } from '../context';
import type { AppealReply, ComplaintRight } from '../domain/reply';
import type { AppealAddressee } from '../domain/representative';
import { AppealAddresseeEnum } from './representative.type';
import { officerFor, OfficerStub } from './officer.stub';
import type { ReferenceTo } from './reference-to';

@ObjectType('AppealComplaintRight', {
  description: 'The right to complain about a reply, as the reply explains it (шағым жасау құқығы).',
})
export class ComplaintRightType implements ComplaintRight {
  @Field({ description: 'The superior prosecutor to whom to complain.' })
  superior: string;

  @Field(() => Int, { description: 'Within how many months.' })
  termMonths: number;

  @Field({ description: 'The way to court.' })
  court: string;
}

@ObjectType('AppealReply', { description: 'The reasoned reply that ends the consideration of an appeal (жауап).' })
export class AppealReplyType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @LegalBasis('24.7.b')
  @Field({ description: 'Language of the reply: Kazakh or the language of the appeal.' })
  language: string;

  @LegalBasis('24.7.a')
  @Field({ description: 'What is decided and why.' })
  reasoning: string;

  @LegalBasis('24.7.c')
  @Field(() => ComplaintRightType, { description: 'How to complain about it.' })
  complaintRight: ComplaintRight;

  @LegalBasis('24.6.b')
  @Field(() => [AppealAddresseeEnum], { description: 'To whom it goes; to nobody for an anonymous appeal.' })
  addressees: readonly AppealAddressee[];

  @Field(() => LocalDateScalar, { description: 'Day of the reply.' })
  answeredOn: LocalDate;

  @LegalBasis('24.3.a')
  @Field({ description: 'Whether it came after the due day.' })
  isLate: boolean;

  @LegalBasis('24.4.f')
  @Field(() => ID, { nullable: true, description: 'The certificate of the check that it rests on, after a check.' })
  certificateId: string | null;
}

@Resolver(() => AppealReplyType)
export class AppealReplyResolver {
  @LegalBasis('24.7.a', '2.1')
  @FieldResolver(() => [LegalReferenceType], { description: 'The legislation that it rests on; never empty.' })
  legalReferences(@Root() { legalReferences, answeredOn }: AppealReply): LegalReferenceType[] {
    return citedOn(legalReferences, answeredOn);
  }

  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'Who signed; null for readers who deal with the office only.',
  })
  signedBy(@Root() { signedById }: AppealReply, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, signedById);
  }
}
