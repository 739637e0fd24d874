import { type DutyTable, THREE_WORKING_DAYS } from '../../../platform/lifecycle/duty';

/** What has to be done, or known, about councils and what they have decided. */
export type CouncilDutyKind = 'MEASURE' | 'COUNCIL_MISSING';

/** The days that decisions set, as the clock watches them, and the offices without a council. */
export const COUNCIL_DUTIES: DutyTable<CouncilDutyKind> = {
  MEASURE: {
    record: 'CouncilMeasure',
    of: 'ADDRESSEE',
    meaning: 'The responsible body is to implement the measure by the day that the decision set',
    rule: '28.2',
    isEscalated: false,
    foresight: THREE_WORKING_DAYS,
  },
  COUNCIL_MISSING: {
    record: 'Office',
    of: 'OFFICE',
    meaning:
      'The office is one of those that have a standing council, and has none at work under an approved regulation',
    rule: '28.1.f',
    isEscalated: true,
    foresight: null,
  },
};
