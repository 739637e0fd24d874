import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { termNode, TermType } from '../../../../platform/graphql/term.type';
import { allowedActions } from '../../../../platform/lifecycle/step';
import type { AppealsContext } from '../../context';
import {
  type Complaint,
  type ComplaintDecision,
  complaintSubject,
  isComplaintOverdue,
  type Suspension,
} from '../../domain/complaint/complaint';
import { type ComplaintAction, complaintLifecycle } from '../../domain/complaint/complaint-lifecycle';
import { type ComplaintNotice, DAMAGE_ROUTE } from '../../domain/complaint/complaint-notices';
import { correspondenceLanguage } from '../../domain/language-tag';
import { AppealType } from '../appeal.type';
import { OfficeStub } from '../office.stub';
import { officerFor, OfficerStub } from '../officer.stub';
import type { ReferenceTo } from '../reference-to';
import { ComplaintActionEnum } from './complaint-enums.type';
import {
  type Complainant,
  ComplainantType,
  ComplaintDecisionType,
  ComplaintNoticeType,
  ComplaintSuspensionType,
} from './complaint-parts.type';
import { ComplaintType } from './complaint.type';

@Resolver(() => ComplaintType)
export class ComplaintFieldsResolver {
  @LegalBasis('25.1.c', '43.1.b')
  @FieldResolver(() => OfficeStub, { description: 'The office whose head decides, above the respondent.' })
  office(@Root() { ownerOfficeId }: Complaint): ReferenceTo {
    return { id: ownerOfficeId };
  }

  @FieldResolver(() => OfficeStub, { description: 'The body of the office with which it was filed.' })
  filedWith(@Root() { filedOfficeId }: Complaint): ReferenceTo {
    return { id: filedOfficeId };
  }

  @LegalBasis('25.1.b')
  @FieldResolver(() => OfficeStub, { description: 'The office against which it is.' })
  respondentOffice(@Root() { respondentOfficeId }: Complaint): ReferenceTo {
    return { id: respondentOfficeId };
  }

  @LegalBasis('25.1.b', '26.6.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'The person against whom it is, where one is named; null for readers who deal with the office only.',
  })
  respondent(@Root() { respondentId }: Complaint, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, respondentId);
  }

  @LegalBasis('5.2.5', '26.6.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'The superior prosecutor in whose hands it is; null for readers who deal with the office only.',
  })
  handler(@Root() { handlerIds }: Complaint, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, handlerIds[0]);
  }

  @FieldResolver(() => ComplainantType, { description: 'Who complains.' })
  complainant(@Root() complaint: Complaint): Complainant {
    return { kind: complaint.complainantKind, complaint };
  }

  @FieldResolver(() => String, { description: 'The text of the complaint.' })
  async text(@Root() { id }: Complaint, @Ctx() { loaders }: AppealsContext): Promise<string | undefined> {
    return (await loaders.complaintTexts.load(id))?.text;
  }

  @LegalBasis('25.1.e')
  @FieldResolver(() => Boolean, {
    description: 'Whether its due day has passed (by the legal clock) without a decision.',
  })
  async isOverdue(@Root() complaint: Complaint, @Ctx() { today }: AppealsContext): Promise<boolean> {
    return isComplaintOverdue(complaint, await today());
  }

  @LegalBasis('25.1.a', '25.1.e')
  @FieldResolver(() => [TermType], { description: 'Its terms with their proofs.' })
  async terms(@Root() { id }: Complaint, @Ctx() { loaders }: AppealsContext): Promise<TermType[]> {
    return (await loaders.complaintTerms.load(id)).map(termNode);
  }

  @LegalBasis('43.2.b', '43.2.c')
  @FieldResolver(() => ComplaintSuspensionType, {
    nullable: true,
    description: 'The suspension of what is contested; null without one.',
  })
  suspension(@Root() { suspension }: Complaint): Suspension | null {
    return suspension;
  }

  @LegalBasis('25.2.b')
  @FieldResolver(() => ComplaintDecisionType, { nullable: true, description: 'The decision; null before it is taken.' })
  decision(@Root() { decision }: Complaint): ComplaintDecision | null {
    return decision;
  }

  @LegalBasis('25.1.d', '25.1.f', '25.2.b')
  @FieldResolver(() => [ComplaintNoticeType], { description: 'Notices to the complainant, oldest first.' })
  notices(@Root() { id }: Complaint, @Ctx() { loaders }: AppealsContext): Promise<readonly ComplaintNotice[]> {
    return loaders.complaintNotices.load(id);
  }

  @LegalBasis('27.2')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the claim for damage goes, in the language of the complaint; null where none is made.',
  })
  damageRoute(@Root() { tags, language }: Complaint): string | null {
    return tags.includes('DAMAGE_CLAIM') ? DAMAGE_ROUTE[correspondenceLanguage(language)] : null;
  }

  @FieldResolver(() => [ComplaintActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() complaint: Complaint, @Ctx() { viewer }: AppealsContext): ComplaintAction[] {
    return allowedActions(complaintLifecycle, viewer, complaintSubject(complaint, viewer));
  }
}

/** The complaints about an appeal, its reply for one. */
@Resolver(() => AppealType)
export class ComplaintsOfAppealResolver {
  @LegalBasis('24.7.c', '25.1.b')
  @FieldResolver(() => [ComplaintType], { description: 'Complaints about it that the viewer may see, oldest first.' })
  complaints(@Root() { id }: ReferenceTo, @Ctx() { loaders }: AppealsContext): Promise<readonly Complaint[]> {
    return loaders.complaintsAbout.load(id);
  }
}
