import type { OfficeKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';

/** Whose act creates, changes or ends an office. */
export const FOUNDING_AUTHORITIES = ['PRESIDENT', 'GOVERNMENT', 'PROSECUTOR_GENERAL', 'OTHER_STATE_BODY'] as const;
export type FoundingAuthority = (typeof FOUNDING_AUTHORITIES)[number];

/** The act behind a change of an office. */
export interface FoundingAct {
  readonly number: string;
  readonly adoptedOn: LocalDate;
  readonly issuedBy: FoundingAuthority;
}

type Demand = 'OF_THE_PRESIDENT' | 'UNDER_GENERAL_LEGISLATION' | 'ANY';

/**
 * [5.1.c] [5.5] The act that each kind demands. A body off the list of Art. 5 §1 stands on a decision of the President; departments with their
 * territorial bodies, the educational organisation and institutions on an act under general legislation. For the others this law names
 * none; the platform asks for one all the same, since an office without an act could not be traced.
 */
const DEMANDS: Readonly<Record<OfficeKind, Demand>> = {
  GENERAL: 'ANY',
  DEPARTMENT: 'UNDER_GENERAL_LEGISLATION',
  TERRITORIAL_DEPARTMENT: 'UNDER_GENERAL_LEGISLATION',
  CHIEF_MILITARY: 'ANY',
  MILITARY: 'ANY',
  CHIEF_TRANSPORT: 'ANY',
  TRANSPORT: 'ANY',
  REGIONAL: 'ANY',
  DISTRICT: 'ANY',
  CITY: 'ANY',
  INTERDISTRICT: 'ANY',
  SPECIALISED: 'ANY',
  EDUCATION: 'UNDER_GENERAL_LEGISLATION',
  STATE_INSTITUTION: 'UNDER_GENERAL_LEGISLATION',
  SUPPORTING_ORGANISATION: 'ANY',
  OTHER_BY_PRESIDENT: 'OF_THE_PRESIDENT',
};

/** Refuses a change of an office of a kind without the act that the kind demands, and an act of a day to come. */
export function requireAct(kind: OfficeKind, act: FoundingAct | null, today: LocalDate): FoundingAct {
  const demand = DEMANDS[kind];
  if (demand === 'OF_THE_PRESIDENT' && act?.issuedBy !== 'PRESIDENT')
    return refuse('PRESIDENTIAL_ACT_REQUIRED', '5.1.c', { kind });
  if (act === null && demand === 'UNDER_GENERAL_LEGISLATION') return refuse('ACT_REFERENCE_REQUIRED', '5.5', { kind });
  if (act === null) return invalidInput('act', 'must name the act');
  if (act.adoptedOn > today) return invalidInput('act.adoptedOn', 'must not lie ahead');
  return act;
}
