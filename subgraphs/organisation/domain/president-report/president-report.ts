import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';
import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** To whom papers of this type could be addressed; the law allows the President alone. */
export const REPORT_ADDRESSEES = ['PRESIDENT', 'PARLIAMENT', 'GOVERNMENT'] as const;
export type ReportAddressee = (typeof REPORT_ADDRESSEES)[number];

export type PresidentReportState = 'DRAFT' | 'SUBMITTED';
export type PresidentReportAction = 'AMEND' | 'SUBMIT';

/** [9.8] [8.1.3] The Prosecutor General's report to the President. */
export interface PresidentReport {
  readonly id: string;
  readonly version: number;
  readonly state: PresidentReportState;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  /** How legality stands nationwide. */
  readonly legality: string | null;
  /** What the office has done. */
  readonly activity: string | null;
  readonly draftedOn: LocalDate;
  readonly submittedOn: LocalDate | null;
}

/** [9.8] The life of a report. */
export const presidentReportLifecycle: Lifecycle<PresidentReportState, PresidentReportAction> = {
  noun: 'PresidentReport',
  states: {
    DRAFT: { isFinal: false, meaning: 'Being written in the General Office' },
    SUBMITTED: { isFinal: true, meaning: 'The Prosecutor General has submitted it to the President' },
  },
  transitions: [
    {
      action: 'AMEND',
      from: ['DRAFT'],
      to: ['DRAFT'],
      actors: [{ power: 'PREPARE_RECORDS' }],
      guard: 'By the General Office',
      rules: ['9.8'],
    },
    {
      action: 'SUBMIT',
      from: ['DRAFT'],
      to: ['SUBMITTED'],
      actors: [{ power: 'REPORT_TO_PRESIDENT' }],
      guard: 'By the Prosecutor General, with both mandatory parts',
      rules: ['9.8', '8.1.3'],
    },
  ],
};

/** [8.1.3] Refuses ADDRESSEE_NOT_ALLOWED every addressee but the President. */
export function requirePresident(addressee: ReportAddressee): void {
  if (addressee !== 'PRESIDENT') refuse('ADDRESSEE_NOT_ALLOWED', '8.1.3', { allowed: ['PRESIDENT'] });
}

/** [9.8] Refuses MANDATORY_CONTENT_MISSING (details: `fields`) without one of the two parts. */
export function requireBothParts({ legality, activity }: Pick<PresidentReport, 'legality' | 'activity'>): void {
  const fields = [...(legality === null ? ['legality'] : []), ...(activity === null ? ['activity'] : [])];
  if (fields.length > 0) refuse('MANDATORY_CONTENT_MISSING', '9.8', { fields });
}
