import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Alert, listAlerts } from '../../../platform/alerts/alert-list';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { OrganisationContext } from '../context';
import type { PersonnelDutyKind } from '../domain/personnel-duties';
import type { OfficerRow } from '../persistence/officer.repository';
import { personnelDuties } from '../persistence/personnel-duties.repository';
import { OfficerType } from './officer.type';
import {
  OrganisationAlertConnectionType,
  OrganisationAlertFilterInput,
  OrganisationAlertType,
} from './organisation-alert.type';

type OrganisationAlert = Alert<PersonnelDutyKind>;

/** Terms of office that end. */
@Resolver(() => OrganisationAlertType)
export class OrganisationAlertResolver {
  @LegalBasis('8.1.1.b', '9.8')
  @Query(() => OrganisationAlertConnectionType, {
    nullable: true,
    description:
      'The terms of office that end soon or have ended, and reports to the President that are due, for whoever serves in the office, the oldest first.',
  })
  organisationAlerts(
    @Arg('filter', () => OrganisationAlertFilterInput, { nullable: true, description: 'Which of them.' })
    filter: OrganisationAlertFilterInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: OrganisationContext,
  ): Promise<Connection<OrganisationAlert>> {
    return listAlerts(db, personnelDuties, { viewer, filter: filter ?? {}, page: pageRequest(page) });
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'Whose term it is; null for a report.' })
  officer(
    @Root() { recordId, recordType }: OrganisationAlert,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficerRow | null> {
    return recordType === 'Officer' ? loaders.officer.load(recordId) : Promise.resolve(null);
  }
}

/** The term of office of a person. */
@Resolver(() => OfficerType)
export class AlertsOfOfficerResolver {
  @LegalBasis('8.1.1.b')
  @FieldResolver(() => [OrganisationAlertType], {
    description: 'Terms of office that end soon or have ended; empty for whoever does not serve in the office.',
  })
  alerts(@Root() { id }: OfficerRow, @Ctx() { loaders }: OrganisationContext): Promise<readonly OrganisationAlert[]> {
    return loaders.alerts.load(id);
  }
}
