import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Alert, listAlerts } from '../../../platform/alerts/alert-list';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import type { Complaint } from '../domain/complaint/complaint';
import type { AppealDutyKind } from '../domain/appeal-duties';
import { appealDuties } from '../persistence/appeal-duties.repository';
import { AppealAlertConnectionType, AppealAlertFilterInput, AppealAlertType } from './appeal-alert.type';
import { AppealType } from './appeal.type';
import { ComplaintType } from './complaint/complaint.type';
import { OfficeStub } from './office.stub';
import type { ReferenceTo } from './reference-to';

/** What is due soon or late on appeals. */
@Resolver(() => AppealAlertType)
export class AppealAlertResolver {
  @LegalBasis('24.3.a', '24.4.d', '24.4.e', '24.4.f', '24.5', '24.1.b')
  @Query(() => AppealAlertConnectionType, {
    nullable: true,
    description:
      'The work list of what is due soon or late on appeals and complaints, for whoever serves in their offices or above; the oldest first.',
  })
  appealAlerts(
    @Arg('filter', () => AppealAlertFilterInput, { nullable: true, description: 'Which of them.' })
    filter: AppealAlertFilterInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: AppealsContext,
  ): Promise<Connection<Alert<AppealDutyKind>>> {
    return listAlerts(db, appealDuties, { viewer, filter: filter ?? {}, page: pageRequest(page) });
  }

  @FieldResolver(() => AppealType, {
    nullable: true,
    description: 'The appeal, if it is about one; null if it is gone for this viewer.',
  })
  async appeal(@Root() { recordType, recordId }: Alert, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    return recordType === 'Appeal' ? loaders.appeal.load(recordId) : null;
  }

  @LegalBasis('25.1.e')
  @FieldResolver(() => ComplaintType, { nullable: true, description: 'The complaint, if it is about one.' })
  async complaint(
    @Root() { recordType, recordId }: Alert,
    @Ctx() { loaders }: AppealsContext,
  ): Promise<Complaint | null> {
    return recordType === 'Complaint' ? loaders.complaint.load(recordId) : null;
  }

  @LegalBasis('5.2.2')
  @FieldResolver(() => OfficeStub, {
    nullable: true,
    description: 'The direct superior of the office, which has to know; null where the matter is not one for it.',
  })
  escalatedTo(@Root() { escalatedToId }: Alert): ReferenceTo | null {
    return escalatedToId === null ? null : { id: escalatedToId };
  }
}

/** What is due soon or late on an appeal. */
@Resolver(() => AppealType)
export class AlertsOfAppealResolver {
  @LegalBasis('24.3.a', '24.4.d', '24.4.e', '24.4.f', '24.5', '24.1.b')
  @FieldResolver(() => [AppealAlertType], {
    description:
      'What is due soon or late on it, the oldest first; empty for whoever does not serve in its office or above.',
  })
  alerts(@Root() { id }: Appeal, @Ctx() { loaders }: AppealsContext): Promise<readonly Alert<AppealDutyKind>[]> {
    return loaders.alerts.load(id);
  }
}
