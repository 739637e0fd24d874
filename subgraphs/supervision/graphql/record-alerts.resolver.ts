import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Alert } from '../../../platform/alerts/alert-list';
import { findAuthority } from '../../../platform/access/authority';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { legalBasisOf } from '../../../platform/law/ledger';
import type { SupervisionContext } from '../context';
import type { Check } from '../domain/check/check';
import { claimDutyOf } from '../domain/claim-duty';
import { nonCompliancesOf } from '../domain/non-compliance';
import type { Submission } from '../domain/submission';
import type { SupervisionDutyKind } from '../domain/supervision-duties';
import { CheckType } from './check/check.type';
import { ClaimDutyType, NonComplianceType } from './non-compliance.type';
import { SubmissionType } from './submission.type';
import { SupervisionAlertType } from './supervision-alert.type';

type Alerts = readonly Alert<SupervisionDutyKind>[];

/** What the clock has found about a submission. */
@Resolver(() => SubmissionType)
export class AlertsOfSubmissionResolver {
  @LegalBasis('36.2.a', '32.3.b', '36.2.g', '39.2.a')
  @FieldResolver(() => [SupervisionAlertType], {
    description:
      'What is due soon or late on it, the oldest first: for whoever serves in its office or above, and for the addressee what it has to do itself.',
  })
  alerts(@Root() { id }: Submission, @Ctx() { loaders }: SupervisionContext): Promise<Alerts> {
    return loaders.submissionAlerts.load(id);
  }

  @LegalBasis('32.3.a', '32.3.b')
  @FieldResolver(() => [NonComplianceType], { description: 'Non-compliance that is on record.' })
  nonCompliances(@Root() submission: Submission): NonComplianceType[] {
    return nonCompliancesOf(submission).map((each) => ({ ...each, legalBasis: legalBasisOf(each.rule) }));
  }

  @LegalBasis('39.2.a', '39.2.d', '39.2.e')
  @FieldResolver(() => ClaimDutyType, {
    nullable: true,
    description:
      'The duty to go to court; null where there is none, and for everyone outside the office and those above.',
  })
  async claimDuty(
    @Root() submission: Submission,
    @Ctx() { viewer, today }: SupervisionContext,
  ): Promise<ClaimDutyType | null> {
    if (!findAuthority(viewer, 'PREPARE_RECORDS', submission.ownerOfficeId)) return null;
    const duty = claimDutyOf(submission, await today());
    return duty && { ...duty, legalBasis: legalBasisOf(duty.rule) };
  }
}

/** What the clock has found about a check. */
@Resolver(() => CheckType)
export class AlertsOfCheckResolver {
  @LegalBasis('18.4.b', '18.4.c', '18.5.2')
  @FieldResolver(() => [SupervisionAlertType], {
    description:
      'What is due soon or late on it, the oldest first; empty for whoever does not serve in its office or above.',
  })
  alerts(@Root() { id }: Check, @Ctx() { loaders }: SupervisionContext): Promise<Alerts> {
    return loaders.checkAlerts.load(id);
  }
}
