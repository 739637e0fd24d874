import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Alert, listAlerts } from '../../../platform/alerts/alert-list';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { SupervisionContext } from '../context';
import type { Check } from '../domain/check/check';
import type { Submission } from '../domain/submission';
import type { SupervisionDutyKind } from '../domain/supervision-duties';
import { supervisionDuties } from '../persistence/supervision-duties.repository';
import { CheckType } from './check/check.type';
import { OfficeStub } from './office.stub';
import { SubmissionType } from './submission.type';
import {
  SupervisionAlertConnectionType,
  SupervisionAlertFilterInput,
  SupervisionAlertType,
} from './supervision-alert.type';

type SupervisionAlert = Alert<SupervisionDutyKind>;

/** What is due soon or late, or stands still, on submissions and checks. */
@Resolver(() => SupervisionAlertType)
export class SupervisionAlertResolver {
  @LegalBasis('36.2.a', '32.3.b', '36.2.g', '39.2.a', '39.2.d', '18.4.b', '18.4.c', '18.5.2')
  @Query(() => SupervisionAlertConnectionType, {
    nullable: true,
    description:
      'The work list of what is due soon or late, or stands still, on submissions and checks, the oldest first: for whoever serves in their offices or above, and for an addressee what it has to do itself.',
  })
  supervisionAlerts(
    @Arg('filter', () => SupervisionAlertFilterInput, { nullable: true, description: 'Which of them.' })
    filter: SupervisionAlertFilterInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: SupervisionContext,
  ): Promise<Connection<SupervisionAlert>> {
    return listAlerts(db, supervisionDuties, { viewer, filter: filter ?? {}, page: pageRequest(page) });
  }

  @FieldResolver(() => SubmissionType, { nullable: true, description: 'The submission, if it is about one.' })
  submission(
    @Root() { recordType, recordId }: SupervisionAlert,
    @Ctx() { loaders }: SupervisionContext,
  ): Promise<Submission | null> | null {
    return recordType === 'Submission' ? loaders.submission.load(recordId) : null;
  }

  @FieldResolver(() => CheckType, { nullable: true, description: 'The check, if it is about one.' })
  check(
    @Root() { recordType, recordId }: SupervisionAlert,
    @Ctx() { loaders }: SupervisionContext,
  ): Promise<Check | null> | null {
    return recordType === 'Check' ? loaders.check.load(recordId) : null;
  }

  @LegalBasis('5.2.2', '39.2.d')
  @FieldResolver(() => OfficeStub, {
    nullable: true,
    description: 'The direct superior of the office, which has to know; null where the matter is not one for it.',
  })
  escalatedTo(@Root() { escalatedToId }: SupervisionAlert): OfficeStub | null {
    return escalatedToId === null ? null : { id: escalatedToId };
  }
}
