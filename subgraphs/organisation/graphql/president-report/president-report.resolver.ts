import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../../platform/lifecycle/step';
import { pageRequest } from '../../../../platform/pagination/page-request';
import {
  amendPresidentReport,
  draftPresidentReport,
  submitPresidentReport,
} from '../../commands/president-report/president-report-steps';
import { setPresidentReportSchedule } from '../../commands/president-report/set-president-report-schedule';
import type { OrganisationContext } from '../../context';
import {
  type PresidentReport,
  type PresidentReportAction,
  presidentReportLifecycle,
} from '../../domain/president-report/president-report';
import {
  findReportSchedule,
  listPresidentReports,
  type ReportSchedule,
  seesPresidentReports,
} from '../../persistence/president-report/president-report.repository';
import { ROOT_OFFICE_ID } from '../../root-office';
import {
  AmendPresidentReportInput,
  ChangePresidentReportInput,
  DraftPresidentReportInput,
  PresidentReportActionEnum,
  PresidentReportConnection,
  PresidentReportScheduleType,
  PresidentReportType,
  SetPresidentReportScheduleInput,
} from './president-report.type';

async function after(context: OrganisationContext, command: Promise<{ id: string }>): Promise<PresidentReport> {
  const asked = { page: pageRequest({}), ids: [(await command).id] };
  const { edges } = await listPresidentReports(context.db, context.viewer, asked);
  return edges[0]?.node ?? notFound('PresidentReport');
}

@Resolver(() => PresidentReportType)
export class PresidentReportResolver {
  @LegalBasis('9.8')
  @Query(() => PresidentReportConnection, {
    nullable: true,
    description: 'The reports to the President, the latest first; for those who serve in the General Office.',
  })
  presidentReports(
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: OrganisationContext,
  ): Promise<Connection<PresidentReport>> {
    return listPresidentReports(db, viewer, { page: pageRequest(page) });
  }

  @LegalBasis('9.8')
  @Query(() => PresidentReportScheduleType, {
    nullable: true,
    description: 'How often a report is owed; null if it was never set, and for those outside the General Office.',
  })
  async presidentReportSchedule(@Ctx() { db, viewer }: OrganisationContext): Promise<ReportSchedule | null> {
    return seesPresidentReports(viewer) ? findReportSchedule(db) : null;
  }

  @LegalBasis('9.8', '8.1.3')
  @Mutation(() => PresidentReportType, { description: 'Drafts a report to the President.' })
  draftPresidentReport(
    @Arg('input', () => DraftPresidentReportInput, { description: 'The report.' }) input: DraftPresidentReportInput,
    @Ctx() context: OrganisationContext,
  ): Promise<PresidentReport> {
    return after(context, draftPresidentReport(context, input));
  }

  @LegalBasis('9.8')
  @Mutation(() => PresidentReportType, { description: 'Writes parts of a draft anew.' })
  amendPresidentReport(
    @Arg('input', () => AmendPresidentReportInput, { description: 'What is written anew.' })
    input: AmendPresidentReportInput,
    @Ctx() context: OrganisationContext,
  ): Promise<PresidentReport> {
    return after(context, amendPresidentReport(context, input));
  }

  @LegalBasis('9.8', '8.1.3')
  @Mutation(() => PresidentReportType, {
    description: 'Submits a report to the President; the Prosecutor General only.',
  })
  submitPresidentReport(
    @Arg('input', () => ChangePresidentReportInput, { description: 'Which report.' }) input: ChangePresidentReportInput,
    @Ctx() context: OrganisationContext,
  ): Promise<PresidentReport> {
    return after(context, submitPresidentReport(context, input));
  }

  @LegalBasis('9.8')
  @Mutation(() => PresidentReportScheduleType, { description: 'Sets how often a report is owed.' })
  async setPresidentReportSchedule(
    @Arg('input', () => SetPresidentReportScheduleInput, { description: 'The schedule.' })
    input: SetPresidentReportScheduleInput,
    @Ctx() context: OrganisationContext,
  ): Promise<ReportSchedule> {
    await setPresidentReportSchedule(context, input);
    const { everyMonths, firstDueOn } = input;
    return { everyMonths, firstDueOn };
  }

  @FieldResolver(() => [PresidentReportActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() { state }: PresidentReport, @Ctx() { viewer }: OrganisationContext): PresidentReportAction[] {
    const subject = { state, ownerOfficeId: ROOT_OFFICE_ID, viewerParties: [] };
    return allowedActions(presidentReportLifecycle, viewer, subject);
  }
}
