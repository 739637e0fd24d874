import type { Audience } from '../../../../platform/access/audience';
import type { Viewer, ViewerKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { filledText } from '../../../../platform/text/filled-text';
import type { ApplicantKind } from '../appeal';
import type { Restoration } from './complaint';

/** A complaint as it is handed in. */
export interface FiledComplaint {
  readonly complainant: {
    readonly kind: ApplicantKind;
    readonly name: string;
    readonly contact?: string | null;
    readonly email?: string | null;
  };
  readonly knownOn: LocalDate;
  readonly receivedOn?: LocalDate | null;
  readonly restorationReason?: string | null;
}

/** What the filing takes from it. */
export interface TakenComplaint {
  readonly complainantName: string;
  readonly complainantContact: string | null;
  readonly complainantEmail: string | null;
  readonly receivedOn: LocalDate;
  readonly restoration: Restoration | null;
}

const OWN: readonly ViewerKind[] = ['APPLICANT', 'AGENCY_OFFICIAL'];

function receiptOf({ receivedOn }: FiledComplaint, by: ViewerKind, today: LocalDate): LocalDate {
  const day = receivedOn ?? today;
  if (day > today) invalidInput('receivedOn', 'lies in the future');
  if (OWN.includes(by) && day !== today) invalidInput('receivedOn', 'is today for whoever files the own complaint');
  return day;
}

/** [25.1.a] [25.1.f] Checks what is handed in, by who hands it in. Throws `INVALID_INPUT`. */
export function takeInComplaint(filed: FiledComplaint, by: ViewerKind, today: LocalDate): TakenComplaint {
  const { complainant, knownOn, restorationReason } = filed;
  if (complainant.kind === 'ANONYMOUS')
    invalidInput('complainant.kind', 'is not ANONYMOUS: the decision is owed to somebody');
  const complainantName = filledText(complainant.name) ?? invalidInput('complainant.name', 'is missing');
  const receivedOn = receiptOf(filed, by, today);
  if (knownOn > receivedOn) invalidInput('knownOn', 'lies after the receipt');
  const reason = filledText(restorationReason);
  return {
    complainantName,
    complainantContact: filledText(complainant.contact),
    complainantEmail: filledText(complainant.email),
    receivedOn,
    restoration: reason === null ? null : { requestedOn: receivedOn, reason, decidedOn: null, grounds: null },
  };
}

/** Through whom the author sees the complaint: as the person, or as the body for which an official acts. */
export function audienceOfComplainant(viewer: Viewer): Pick<Audience, 'applicantId' | 'agencyIds'> {
  const { kind, personId, agencyId } = viewer;
  return {
    applicantId: kind === 'APPLICANT' ? personId : null,
    agencyIds: kind === 'AGENCY_OFFICIAL' && agencyId !== null ? [agencyId] : [],
  };
}
