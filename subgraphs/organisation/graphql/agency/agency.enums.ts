import { actionEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { AGENCY_LIFECYCLE, AGENCY_OFFICIAL_LIFECYCLE } from '../../domain/agency/agency-lifecycle';

export const AgencyStateEnum = stateEnum(AGENCY_LIFECYCLE, 'AgencyState');
export const AgencyActionEnum = actionEnum(AGENCY_LIFECYCLE, 'AgencyAction');
export const AgencyOfficialStateEnum = stateEnum(AGENCY_OFFICIAL_LIFECYCLE, 'AgencyOfficialState');
export const AgencyOfficialActionEnum = actionEnum(AGENCY_OFFICIAL_LIFECYCLE, 'AgencyOfficialAction');
