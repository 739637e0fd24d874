import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Alert, listAlerts } from '../../../platform/alerts/alert-list';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { CouncilsContext } from '../context';
import type { CouncilDutyKind } from '../domain/council-duties';
import type { CouncilMeasure } from '../domain/measure';
import { councilDuties } from '../persistence/council-duties.repository';
import { CouncilAlertConnectionType, CouncilAlertFilterInput, CouncilAlertType } from './council-alert.type';
import { CouncilMeasureType } from './measure.type';
import { OfficeStub } from './office.stub';
import type { ReferenceTo } from './reference-to';

type CouncilAlert = Alert<CouncilDutyKind>;

/** What is due soon or late on measures, and where a council is missing. */
@Resolver(() => CouncilAlertType)
export class CouncilAlertResolver {
  @LegalBasis('28.2', '28.1.f')
  @Query(() => CouncilAlertConnectionType, {
    nullable: true,
    description:
      'The work list of measures that are due soon or late and of offices without a council, the oldest first: for whoever serves in the office or above, and for a responsible body its own measures.',
  })
  councilAlerts(
    @Arg('filter', () => CouncilAlertFilterInput, { nullable: true, description: 'Which of them.' })
    filter: CouncilAlertFilterInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: CouncilsContext,
  ): Promise<Connection<CouncilAlert>> {
    return listAlerts(db, councilDuties, { viewer, filter: filter ?? {}, page: pageRequest(page) });
  }

  @FieldResolver(() => CouncilMeasureType, { nullable: true, description: 'The measure, if it is about one.' })
  measure(
    @Root() { recordType, recordId }: CouncilAlert,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CouncilMeasure | null> | null {
    return recordType === 'CouncilMeasure' ? loaders.measure.load(recordId) : null;
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office, if it is about one.' })
  office(@Root() { recordType, recordId }: CouncilAlert): ReferenceTo | null {
    return recordType === 'Office' ? { id: recordId } : null;
  }

  @LegalBasis('5.2.2')
  @FieldResolver(() => OfficeStub, {
    nullable: true,
    description: 'The direct superior of the office, which has to know; null where the matter is not one for it.',
  })
  escalatedTo(@Root() { escalatedToId }: CouncilAlert): ReferenceTo | null {
    return escalatedToId === null ? null : { id: escalatedToId };
  }
}

/** What is due soon or late on a measure. */
@Resolver(() => CouncilMeasureType)
export class AlertsOfMeasureResolver {
  @LegalBasis('28.2')
  @FieldResolver(() => [CouncilAlertType], {
    description:
      'Whether it is due soon or late: for whoever serves in its office or above, and for the responsible body.',
  })
  alerts(@Root() { id }: CouncilMeasure, @Ctx() { loaders }: CouncilsContext): Promise<readonly CouncilAlert[]> {
    return loaders.alerts.load(id);
  }
}
