import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { citedOn, LegalReferenceType } from '../../../platform/graphql/legal-reference.type';
import { legalBasisOf } from '../../../platform/law/ledger';
import type { SupervisionContext } from '../context';
import type { ActBasis } from '../domain/act-basis';
import { FUNCTION_OF_ACTS, type OfficeFunction } from '../domain/check/check-content';
import type { ExecutionSuspension } from '../domain/execution-suspension';
import type { Submission, SubmissionContent } from '../domain/submission';
import { breachesOn } from '../domain/submission-breaches';
import type { UrgentTerm } from '../domain/urgent-term';
import { statusOf } from '../domain/violations';
import { ActBreachType, BasisOfActType } from './act-parts.type';
import { OfficeFunctionEnum } from './check/check-enums.type';
import { officerFor } from './officer.stub';
import {
  SubmissionConsiderationType,
  SubmissionReportType,
  SubmissionViolationType,
  UrgentTermType,
  ExecutionSuspensionType,
} from './submission-parts.type';
import { SubmissionType } from './submission.type';

/** A basis as it is stored: one kept before acts could rest on checks names none. */
type StoredBasis = Omit<ActBasis, 'checkId'> & Partial<Pick<ActBasis, 'checkId'>>;

async function contentOf({ id }: Submission, { loaders }: SupervisionContext): Promise<SubmissionContent> {
  const content = await loaders.content.load(id);
  if (!content) throw new Error(`submission ${id} has no content`);
  return content;
}

/** What a submission says and what became of it. */
@Resolver(() => SubmissionType)
export class SubmissionContentResolver {
  @FieldResolver(() => String, { description: 'The text of the submission.' })
  async text(@Root() submission: Submission, @Ctx() context: SupervisionContext): Promise<string> {
    return (await contentOf(submission, context)).text;
  }

  @LegalBasis('36.1.b', '36.2.h')
  @FieldResolver(() => [SubmissionViolationType], {
    description:
      'The violations, causes and conditions to be eliminated, each with the measure taken; a draft may have none yet.',
  })
  async violations(
    @Root() submission: Submission,
    @Ctx() context: SupervisionContext,
  ): Promise<SubmissionViolationType[]> {
    const { violations } = await contentOf(submission, context);
    const isReported = submission.reportedOn !== null;
    return violations.map((violation) => ({ ...violation, status: statusOf(violation, isReported) }));
  }

  @LegalBasis('32.2.a')
  @FieldResolver(() => [BasisOfActType], { description: 'What it results from; a draft may have no basis yet.' })
  async bases(@Root() submission: Submission, @Ctx() context: SupervisionContext): Promise<BasisOfActType[]> {
    const { bases } = await contentOf(submission, context);
    const { appeal, check } = context.loaders;
    return Promise.all(
      bases.map(async ({ type, provision, appealId, checkId }: StoredBasis) => ({
        type,
        provision,
        appeal: appealId === null ? null : await appeal.load(appealId),
        check: checkId ? await check.load(checkId) : null,
      })),
    );
  }

  @LegalBasis('1.1')
  @FieldResolver(() => OfficeFunctionEnum, { description: 'The function of the office that it belongs to.' })
  function(): OfficeFunction {
    return FUNCTION_OF_ACTS;
  }

  @LegalBasis('2.1')
  @FieldResolver(() => [LegalReferenceType], {
    description: 'The legislation that it rests on; a draft may cite none.',
  })
  async legalReferences(
    @Root() submission: Submission,
    @Ctx() context: SupervisionContext,
  ): Promise<LegalReferenceType[]> {
    const { legalReferences } = await contentOf(submission, context);
    return citedOn(legalReferences, submission.madeOn ?? (await context.today()));
  }

  @LegalBasis('36.2.b')
  @FieldResolver(() => UrgentTermType, {
    nullable: true,
    description: 'The urgent term that it fixes; null for the ordinary thirty days.',
  })
  async urgentTerm(@Root() submission: Submission, @Ctx() context: SupervisionContext): Promise<UrgentTerm | null> {
    return (await contentOf(submission, context)).urgentTerm;
  }

  @LegalBasis('36.2.d', '36.2.e')
  @FieldResolver(() => SubmissionConsiderationType, {
    nullable: true,
    description: 'The consideration by the addressee; null before it is announced or held.',
  })
  consideration(
    @Root() submission: Submission,
    @Ctx() { viewer }: SupervisionContext,
  ): SubmissionConsiderationType | null {
    const { scheduledFor, scheduledTime, place, notifiedOn, isAttendanceDenied, outcome, consideredOn } = submission;
    if (scheduledFor === null && consideredOn === null) return null;
    const attendees = submission.attendeeIds.flatMap((id) => officerFor(viewer, id) ?? []);
    return {
      scheduledFor,
      time: scheduledTime,
      place,
      notifiedOn,
      attendees,
      isAttendanceDenied,
      outcome,
      consideredOn,
    };
  }

  @LegalBasis('36.2.g', '36.2.h')
  @FieldResolver(() => SubmissionReportType, {
    nullable: true,
    description: 'The report of the addressee; null before it is given.',
  })
  async report(
    @Root() submission: Submission,
    @Ctx() context: SupervisionContext,
  ): Promise<SubmissionReportType | null> {
    const { reportedOn } = submission;
    if (reportedOn === null) return null;
    return { reportedOn, text: (await contentOf(submission, context)).reportText ?? '' };
  }

  @LegalBasis('36.2.a', '36.2.e', '36.2.g')
  @FieldResolver(() => [ActBreachType], {
    description: 'Breaches of the addressee: those on record, and terms that have passed by the legal clock.',
  })
  async breaches(@Root() submission: Submission, @Ctx() { today }: SupervisionContext): Promise<ActBreachType[]> {
    const breaches = breachesOn(submission, await today());
    return breaches.map((breach) => ({ ...breach, legalBasis: legalBasisOf(breach.rule) }));
  }

  @LegalBasis('43.2.b', '43.2.c')
  @FieldResolver(() => [ExecutionSuspensionType], {
    description: 'The stretches in which its execution stood still because of complaints, oldest first.',
  })
  executionSuspensions(@Root() { suspensions }: Submission): readonly ExecutionSuspension[] {
    return suspensions;
  }
}
