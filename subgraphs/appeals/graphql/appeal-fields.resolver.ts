import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { termNode, TermType } from '../../../platform/graphql/term.type';
import { legalBasisOf } from '../../../platform/law/ledger';
import { allowedActions } from '../../../platform/lifecycle/step';
import type { AppealsContext } from '../context';
import { type Appeal, isInsider, isOverdueOn, isReplyOwed, subjectOf } from '../domain/appeal';
import { type AppealAction, appealLifecycle } from '../domain/appeal-lifecycle';
import { isInternal, requireInsider } from '../domain/closed-field';
import { noticeBreaches } from '../domain/notice-breaches';
import type { AppealReply } from '../domain/reply';
import type { TakenStep } from '../persistence/appeal-lookup.repository';
import { AppealActionEnum } from './appeal-enums.type';
import { AppealBreachType } from './appeal-breach.type';
import { AppealExtensionType, type ExtensionOfAppeal } from './appeal-extension.type';
import { AppealFactsType, type FactsOfAppeal } from './appeal-facts.type';
import { AppealNoticeType } from './appeal-notice.type';
import type { NoticeOfAppeal } from './notice-delivery.type';
import { AppealReplyType } from './appeal-reply.type';
import { AppealStepType, AppealType } from './appeal.type';
import { type Applicant, ApplicantType } from './applicant.type';
import { officerFor, OfficerStub } from './officer.stub';
import { OfficeStub } from './office.stub';
import type { ReferenceTo } from './reference-to';

@Resolver(() => AppealType)
export class AppealFieldsResolver {
  @FieldResolver(() => OfficeStub, { description: 'The office that considers it.' })
  office(@Root() { ownerOfficeId }: Appeal): ReferenceTo {
    return { id: ownerOfficeId };
  }

  @LegalBasis('26.6.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description:
      'The prosecutor who handles it; null before anyone does, and for readers who deal with the office only.',
  })
  handler(@Root() { handlerIds }: Appeal, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, handlerIds[0]);
  }

  @FieldResolver(() => ApplicantType, { description: 'Who wrote it.' })
  applicant(@Root() appeal: Appeal): Applicant {
    return { kind: appeal.applicantKind, appeal };
  }

  @FieldResolver(() => String, { description: 'The text of the appeal.' })
  async text(@Root() { id }: Appeal, @Ctx() { loaders }: AppealsContext): Promise<string | undefined> {
    return (await loaders.texts.load(id))?.text;
  }

  @LegalBasis('24.1.a')
  @FieldResolver(() => AppealFactsType, { nullable: true, description: 'The facts established when it was sorted.' })
  facts(@Root() appeal: Appeal): FactsOfAppeal | null {
    return appeal.facts && { ...appeal.facts, appeal };
  }

  @LegalBasis('24.3.a')
  @FieldResolver(() => Boolean, {
    description: 'Whether its due day has passed (by the legal clock) without a final decision.',
  })
  async isOverdue(@Root() appeal: Appeal, @Ctx() { today }: AppealsContext): Promise<boolean> {
    return isOverdueOn(appeal, await today());
  }

  @LegalBasis('24.6.b')
  @FieldResolver(() => Boolean, { description: 'Whether replies and notices are owed: not to an anonymous author.' })
  isReplyOwed(@Root() appeal: Appeal): boolean {
    return isReplyOwed(appeal);
  }

  @LegalBasis('24.3.a', '24.1.b')
  @FieldResolver(() => [TermType], { description: 'Its terms with their proofs; none where no clock runs.' })
  async terms(@Root() { id, dueOn, state }: Appeal, @Ctx() { loaders }: AppealsContext): Promise<TermType[]> {
    return dueOn === null && state !== 'CHECK_RUNNING' ? [] : (await loaders.terms.load(id)).map(termNode);
  }

  @LegalBasis('24.4.e', '24.5', '24.1.b')
  @FieldResolver(() => [AppealBreachType], { description: 'Breaches of the office, by the legal clock.' })
  async breaches(@Root() { id }: Appeal, @Ctx() { loaders, today }: AppealsContext): Promise<AppealBreachType[]> {
    const breaches = noticeBreaches(await loaders.notices.load(id), await today());
    return breaches.map((breach) => ({ ...breach, legalBasis: legalBasisOf(breach.rule) }));
  }

  @LegalBasis('24.4.c')
  @FieldResolver(() => [AppealExtensionType], { description: 'The decisions that extended its term, oldest first.' })
  async extensions(@Root() appeal: Appeal, @Ctx() { loaders }: AppealsContext): Promise<ExtensionOfAppeal[]> {
    return (await loaders.extensions.load(appeal.id)).map((extension) => ({ ...extension, appeal }));
  }

  @LegalBasis('24.5', '24.1.b', '24.8')
  @FieldResolver(() => [AppealNoticeType], { description: 'Notices to the applicant, oldest first.' })
  async notices(@Root() appeal: Appeal, @Ctx() { loaders }: AppealsContext): Promise<readonly NoticeOfAppeal[]> {
    return (await loaders.notices.load(appeal.id)).map((notice) => ({ ...notice, appeal }));
  }

  @LegalBasis('24.7.a')
  @FieldResolver(() => AppealReplyType, { nullable: true, description: 'The reply; null before it is given.' })
  reply(@Root() { id }: Appeal, @Ctx() { loaders }: AppealsContext): Promise<AppealReply | null> {
    return loaders.reply.load(id);
  }

  @LegalBasis('26.6.a')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the consideration has found: internal. Asked by anyone outside the office it is refused, the rest stays.',
  })
  async findings(@Root() appeal: Appeal, @Ctx() { loaders, viewer }: AppealsContext): Promise<string | null> {
    requireInsider(appeal, viewer, 'findings');
    return (await loaders.texts.load(appeal.id))?.findings ?? null;
  }

  @LegalBasis('42.2.e')
  @FieldResolver(() => Boolean, {
    description: 'Whether a submission (ұсыну) has been introduced on it: the fact alone, not the act.',
  })
  async isMeasureTaken(@Root() { id }: Appeal, @Ctx() { loaders }: AppealsContext): Promise<boolean> {
    return (await loaders.measure.load(id)) !== null;
  }

  @FieldResolver(() => [AppealStepType], {
    description: 'The steps taken, oldest first; outside the office those that concern the applicant.',
  })
  async timeline(@Root() appeal: Appeal, @Ctx() { loaders, viewer }: AppealsContext): Promise<TakenStep[]> {
    const steps = await loaders.steps.load(appeal.id);
    return steps.filter(({ action }) => isInsider(appeal, viewer) || !isInternal(action));
  }

  @FieldResolver(() => [AppealActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() appeal: Appeal, @Ctx() { viewer }: AppealsContext): AppealAction[] {
    return allowedActions(appealLifecycle, viewer, subjectOf(appeal, viewer));
  }
}
