import { actionEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { OFFICE_LIFECYCLE } from '../../domain/office/office-lifecycle';

export const OfficeStateEnum = stateEnum(OFFICE_LIFECYCLE, 'OfficeState');
export const OfficeActionEnum = actionEnum(OFFICE_LIFECYCLE, 'OfficeAction');
