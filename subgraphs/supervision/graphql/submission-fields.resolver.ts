import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { findAuthority } from '../../../platform/access/authority';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { termNode, TermType } from '../../../platform/graphql/term.type';
import type { SupervisionContext } from '../context';
import { type ActCategory, categoryOf } from '../domain/act-category';
import { type NonComplianceForm, offeredDeterminations } from '../domain/determinations';
import { type LimitationSuspension, limitationSuspensionOf } from '../domain/limitation-suspension';
import { isOverdueOn, type Submission, submissionActions } from '../domain/submission';
import type { SubmissionAction } from '../domain/submission-states';
import { ActCategoryEnum, NonComplianceFormEnum } from './act-enums.type';
import { LimitationSuspensionType } from './act-parts.type';
import { AgencyStub } from './agency.stub';
import { AppealStub } from './appeal.stub';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';
import { SubmissionActionEnum } from './submission-enums.type';
import { SubmissionType } from './submission.type';

/** Whom a submission concerns, its terms, and what may be done with it. */
@Resolver(() => SubmissionType)
export class SubmissionFieldsResolver {
  @LegalBasis('32.1.1')
  @FieldResolver(() => ActCategoryEnum, { description: 'The group of acts to which submissions belong.' })
  category(): ActCategory {
    return categoryOf('SUBMISSION');
  }

  @FieldResolver(() => OfficeStub, { description: 'The office that makes it.' })
  office(@Root() { ownerOfficeId }: Submission): OfficeStub {
    return { id: ownerOfficeId };
  }

  @LegalBasis('32.2.i')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'The prosecutor who made it, of a draft who began it; null for readers who deal with the office only.',
  })
  author(@Root() { authorId }: Submission, @Ctx() { viewer }: SupervisionContext): OfficerStub | null {
    return officerFor(viewer, authorId);
  }

  @LegalBasis('32.2.k')
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: 'The body it is addressed to; a draft may have none yet.',
  })
  addressee(@Root() { addresseeId }: Submission): AgencyStub | null {
    return addresseeId === null ? null : { id: addresseeId };
  }

  @LegalBasis('32.2.e')
  @FieldResolver(() => AppealStub, {
    nullable: true,
    description:
      'The first appeal (жолданым) that it rests on; null if there is none, and for those who may not know of it.',
  })
  async appeal(@Root() { appealIds }: Submission, @Ctx() { loaders }: SupervisionContext): Promise<AppealStub | null> {
    const [first] = appealIds;
    return first === undefined ? null : loaders.appeal.load(first);
  }

  @LegalBasis('36.2.a', '36.2.b', '36.2.e', '36.2.g')
  @FieldResolver(() => [TermType], { description: 'Its terms with their proofs; none before delivery.' })
  async terms(@Root() { id, deliveredOn }: Submission, @Ctx() { loaders }: SupervisionContext): Promise<TermType[]> {
    return deliveredOn === null ? [] : (await loaders.terms.load(id)).map(termNode);
  }

  @LegalBasis('36.2.a', '32.3.b')
  @FieldResolver(() => Boolean, {
    description: 'Whether its due day has passed (by the legal clock) without a consideration.',
  })
  async isOverdue(@Root() submission: Submission, @Ctx() { today }: SupervisionContext): Promise<boolean> {
    return isOverdueOn(submission, await today());
  }

  @LegalBasis('32.4.a', '32.4.b')
  @FieldResolver(() => LimitationSuspensionType, {
    nullable: true,
    description: 'The suspension of limitation periods that it brings about; null while it is a draft.',
  })
  async limitationSuspension(
    @Root() submission: Submission,
    @Ctx() { today }: SupervisionContext,
  ): Promise<LimitationSuspension | null> {
    return limitationSuspensionOf(submission, await today());
  }

  @LegalBasis('36.2.d', '36.2.h', '32.3.a')
  @FieldResolver(() => [NonComplianceFormEnum], {
    description:
      'Determinations of non-compliance that the facts suggest to a prosecutor of the office; empty for everyone else.',
  })
  async offeredDeterminations(
    @Root() submission: Submission,
    @Ctx() { loaders, viewer }: SupervisionContext,
  ): Promise<NonComplianceForm[]> {
    if (!findAuthority(viewer, 'INTRODUCE_ACTS', submission.ownerOfficeId)) return [];
    const content = await loaders.content.load(submission.id);
    return offeredDeterminations(submission, content?.violations ?? []);
  }

  @FieldResolver(() => [SubmissionActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() submission: Submission, @Ctx() { viewer }: SupervisionContext): SubmissionAction[] {
    return submissionActions(submission, viewer);
  }
}
