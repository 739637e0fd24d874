import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { termNode, TermType } from '../../../../platform/graphql/term.type';
import { legalBasisOf } from '../../../../platform/law/ledger';
import type { SupervisionContext } from '../../context';
import { type Check, checkActions, mayReadPersons } from '../../domain/check/check';
import type { OfficeFunction, SupervisionForm } from '../../domain/check/check-content';
import type { GroundFacts } from '../../domain/check/check-grounds';
import type { CheckAction } from '../../domain/check/check-lifecycle';
import { checkBreaches, daysSuspended } from '../../domain/check/term-decisions';
import type { Submission } from '../../domain/submission';
import { AppealStub } from '../appeal.stub';
import { OfficeStub } from '../office.stub';
import { officerFor, OfficerStub } from '../officer.stub';
import { SubmissionListArgs } from '../submission-list.args';
import { askedSubmissions } from '../submission-listing';
import { SubmissionConnectionType } from '../submission.type';
import {
  CheckBreachType,
  CheckCertificateType,
  CheckExtensionType,
  CheckSuspensionType,
  EntryRefusalType,
} from './check-course.type';
import { CheckActionEnum, OfficeFunctionEnum, SupervisionFormEnum } from './check-enums.type';
import { CheckGroundFactsType, CheckInspectorType, CheckSubjectType } from './check-parts.type';
import { CheckType } from './check.type';

/** Whom a check concerns, its course, and what may be done with it. */
@Resolver(() => CheckType)
export class CheckFieldsResolver {
  @LegalBasis('1.1')
  @FieldResolver(() => OfficeFunctionEnum, { description: 'The function of the office that it belongs to.' })
  function(@Root() { officeFunction }: Check): OfficeFunction {
    return officeFunction;
  }

  @LegalBasis('18.1.a')
  @FieldResolver(() => CheckGroundFactsType, { description: 'What the ground rests on.' })
  groundFacts(@Root() { facts }: Check): GroundFacts {
    return facts;
  }

  @LegalBasis('17.1')
  @FieldResolver(() => SupervisionFormEnum, { description: 'The form of supreme supervision; it never changes.' })
  form(): SupervisionForm {
    return 'CHECK';
  }

  @LegalBasis('18.4.g')
  @FieldResolver(() => Boolean, { description: 'Whether the resolution must be registered before the check begins.' })
  isRegistrationRequired(@Root() { regime }: Check): boolean {
    return regime === null;
  }

  @FieldResolver(() => OfficeStub, { description: 'The office that conducts it.' })
  office(@Root() { ownerOfficeId }: Check): OfficeStub {
    return { id: ownerOfficeId };
  }

  @LegalBasis('18.4.a', '11.1.1')
  @FieldResolver(() => OfficeStub, {
    nullable: true,
    description: 'The statistics body that registers the resolution.',
  })
  registrar(@Root() { registrarOfficeId }: Check): OfficeStub | null {
    return registrarOfficeId === null ? null : { id: registrarOfficeId };
  }

  @LegalBasis('19.1.b')
  @FieldResolver(() => CheckSubjectType, { nullable: true, description: 'Who is checked; a draft may have none yet.' })
  subject(@Root() { subject }: Check, @Ctx() { viewer }: SupervisionContext): CheckSubjectType | null {
    if (subject === null) return null;
    const { kind, agencyId, name } = subject;
    return { kind, agency: agencyId === null ? null : { id: agencyId }, name: mayReadPersons(viewer) ? name : null };
  }

  @LegalBasis('19.1.1.d')
  @FieldResolver(() => [CheckInspectorType], { description: 'The persons who conduct it.' })
  inspectors(@Root() { inspectors }: Check, @Ctx() { viewer }: SupervisionContext): CheckInspectorType[] {
    return inspectors.map(({ officerId, ...inspector }) => ({ ...inspector, officer: officerFor(viewer, officerId) }));
  }

  @LegalBasis('18.2.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description:
      'The official who appointed it, of a draft who began it; null for readers who deal with the office only.',
  })
  author(@Root() { issuedById, authorId }: Check, @Ctx() { viewer }: SupervisionContext): OfficerStub | null {
    return officerFor(viewer, issuedById ?? authorId);
  }

  @LegalBasis('24.4.d')
  @FieldResolver(() => AppealStub, {
    nullable: true,
    description: 'The appeal (жолданым) on which it is appointed; null for those who may not know of it.',
  })
  async appeal(@Root() { appealId }: Check, @Ctx() { loaders }: SupervisionContext): Promise<AppealStub | null> {
    return appealId === null ? null : loaders.appeal.load(appealId);
  }

  @LegalBasis('18.4.c', '18.4.d', '18.4.h')
  @FieldResolver(() => [TermType], { description: 'Its term with the proof; none under an exempt regime.' })
  async terms(@Root() { id }: Check, @Ctx() { loaders }: SupervisionContext): Promise<TermType[]> {
    return (await loaders.checkTerms.load(id)).map(termNode);
  }

  @LegalBasis('18.4.d')
  @FieldResolver(() => [CheckExtensionType], { description: 'The decisions that extended it, oldest first.' })
  extensions(@Root() { extensions }: Check): readonly CheckExtensionType[] {
    return extensions;
  }

  @LegalBasis('18.4.f')
  @FieldResolver(() => [CheckSuspensionType], { description: 'The stretches in which it stood still, oldest first.' })
  suspensions(@Root() { suspensions }: Check): readonly CheckSuspensionType[] {
    return suspensions;
  }

  @LegalBasis('18.4.f')
  @FieldResolver(() => Int, { description: 'Days for which it has been suspended in all, by the legal clock.' })
  async daysSuspended(@Root() { suspensions }: Check, @Ctx() { today }: SupervisionContext): Promise<number> {
    return daysSuspended(suspensions, await today());
  }

  @LegalBasis('19.2.3.b')
  @FieldResolver(() => CheckCertificateType, {
    nullable: true,
    description: 'The certificate of results; null before.',
  })
  certificate(@Root() { certificate }: Check, @Ctx() { viewer }: SupervisionContext): CheckCertificateType | null {
    return certificate && { ...certificate, signedBy: officerFor(viewer, certificate.signedById) };
  }

  @LegalBasis('18.5.2')
  @FieldResolver(() => [CheckBreachType], { description: 'Breaches by the legal clock.' })
  async breaches(@Root() check: Check, @Ctx() { today }: SupervisionContext): Promise<CheckBreachType[]> {
    return checkBreaches(check, await today()).map((each) => ({ ...each, legalBasis: legalBasisOf(each.rule) }));
  }

  @LegalBasis('19.1.1.f')
  @FieldResolver(() => [EntryRefusalType], { description: 'Refusals of entry, oldest first.' })
  async entryRefusals(
    @Root() { id }: Check,
    @Ctx() { loaders, viewer }: SupervisionContext,
  ): Promise<EntryRefusalType[]> {
    return (await loaders.entryRefusals.load(id)).map((refusal) => ({
      ...refusal,
      person: mayReadPersons(viewer) ? refusal.person : null,
      mark: refusal.reasons.some(({ mark }) => mark === 'FOUNDED') ? 'FOUNDED' : 'UNFOUNDED',
    }));
  }

  @LegalBasis('32.2.b')
  @FieldResolver(() => SubmissionConnectionType, { description: 'The submissions (ұсынулар) that rest on it.' })
  async submissions(
    @Root() { id }: Check,
    @Args(() => SubmissionListArgs) args: SubmissionListArgs,
    @Ctx() context: SupervisionContext,
  ): Promise<Connection<Submission>> {
    return context.loaders.submissionsOf({ kind: 'CHECK', asked: await askedSubmissions(context, args) }).load(id);
  }

  @FieldResolver(() => [CheckActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() check: Check, @Ctx() { viewer }: SupervisionContext): CheckAction[] {
    return checkActions(check, viewer);
  }
}
