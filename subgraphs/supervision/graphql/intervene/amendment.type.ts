import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { serves } from '../../../../platform/access/reach';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { citedOn, LegalReferenceType } from '../../../../platform/graphql/legal-reference.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { SupervisionContext } from '../../context';
import type { Amendment } from '../../domain/amendment';
import type { ExecutionSuspension } from '../../domain/execution-suspension';
import type { SuperiorAction } from '../../domain/intervention';
import type { Submission } from '../../domain/submission';
import { NOTICE_RECIPIENTS, type NoticeRecipient, type SubmissionNotice } from '../../domain/submission-notice';
import { OfficeStub } from '../office.stub';
import { officerFor, OfficerStub } from '../officer.stub';
import { SubmissionActionEnum } from '../submission-enums.type';
import { ExecutionSuspensionType } from '../submission-parts.type';
import { SubmissionType } from '../submission.type';

const NoticeRecipientEnum = graphqlEnum(
  'SubmissionNoticeRecipient',
  'Who is told of an intervention.',
  NOTICE_RECIPIENTS,
);

@LegalBasis('43.3.d')
@ObjectType('SubmissionAmendment', {
  description:
    'An amendment by a superior prosecutor, with the version that it replaced (жоғары тұрған прокурордың өзгертуі).',
})
export class SubmissionAmendmentType {
  @Field(() => LocalDateScalar, { description: 'The day of the amendment.' })
  on: LocalDate;

  @Field({
    description: 'Whether the demand has changed, so that a new term begins with the delivery of the amended text.',
  })
  isDemandChanged: boolean;

  @Field({ description: 'The text before.' })
  formerText: string;

  @Field(() => [String], { description: 'What was to be eliminated before.' })
  formerViolations: string[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'The delivery before; null where there was none.' })
  formerDeliveredOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The due day before; null where there was none.' })
  formerDueOn: LocalDate | null;
}

@Resolver(() => SubmissionAmendmentType)
export class SubmissionAmendmentResolver {
  @LegalBasis('43.3.a')
  @FieldResolver(() => String, { description: 'The reasons.' })
  reasons(@Root() { reasons }: Amendment): string {
    return reasons ?? '';
  }

  @LegalBasis('2.1')
  @FieldResolver(() => [LegalReferenceType], { description: 'The legislation on which it rested before.' })
  formerReferences(@Root() { formerReferences, on }: Amendment): LegalReferenceType[] {
    return citedOn(formerReferences, on);
  }

  @LegalBasis('43.3.c')
  @FieldResolver(() => OfficeStub, { description: 'The office that amended it.' })
  office(@Root() { officeId }: Amendment): { readonly id: string } {
    return { id: officeId };
  }

  @LegalBasis('43.3.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'The superior prosecutor who amended it; null for readers who deal with the office only.',
  })
  amendedBy(@Root() { byId }: Amendment, @Ctx() { viewer }: SupervisionContext): { readonly id: string } | null {
    return officerFor(viewer, byId);
  }
}

@Resolver(() => ExecutionSuspensionType)
export class SuperiorSuspensionResolver {
  @LegalBasis('43.3.d')
  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which a suspension by a superior is looked at again; null where a complaint suspends it.',
  })
  reviewOn(@Root() { bySuperior }: ExecutionSuspension): LocalDate | null {
    return bySuperior?.reviewOn ?? null;
  }

  @LegalBasis('43.3.a')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The reasons of the superior; null where a complaint suspends it.',
  })
  reasons(@Root() { bySuperior }: ExecutionSuspension): string | null {
    return bySuperior?.reasons ?? null;
  }
}

@LegalBasis('43.3.e')
@ObjectType('SubmissionNotice', {
  description: 'That an intervention was sent to the addressee or to the author (хабарлама).',
})
export class SubmissionNoticeType implements Omit<SubmissionNotice, 'submissionId'> {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => NoticeRecipientEnum, { description: 'To whom.' })
  recipient: NoticeRecipient;

  @Field(() => SubmissionActionEnum, { description: 'What the superior did.' })
  action: SuperiorAction;

  @Field(() => LocalDateScalar, { description: 'Day on which it was sent.' })
  createdOn: LocalDate;
}

@Resolver(() => SubmissionType)
export class AmendmentsOfSubmissionResolver {
  @LegalBasis('43.3.d')
  @FieldResolver(() => [SubmissionAmendmentType], { description: 'How superiors have amended it, oldest first.' })
  amendments(@Root() { amendments }: Submission): readonly Amendment[] {
    return amendments;
  }

  @LegalBasis('43.3.e')
  @FieldResolver(() => [SubmissionNoticeType], {
    description:
      'What was sent about interventions of superiors, oldest first; to readers outside the office only those to the addressee.',
  })
  async notices(
    @Root() { id }: Submission,
    @Ctx() { loaders, viewer }: SupervisionContext,
  ): Promise<readonly SubmissionNotice[]> {
    const notices = await loaders.notices.load(id);
    return serves(viewer) ? notices : notices.filter(({ recipient }) => recipient === 'ADDRESSEE');
  }
}
