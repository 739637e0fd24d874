import { refuse } from '../../../../platform/errors/refuse';
import { filledText } from '../../../../platform/text/filled-text';

/** [25.3] Laws whose own procedure takes the place of Art. 25 §1. */
export const COMPLAINT_REGIMES = {
  CRIMINAL_PROCEDURE: 'Criminal procedure (қылмыстық-процестік заңнама).',
  CIVIL_PROCEDURE: 'Civil procedure (азаматтық процестік заңнама).',
  PENAL_EXECUTIVE: 'Penal-executive legislation (қылмыстық-атқару заңнамасы).',
  ADMINISTRATIVE_OFFENCES: 'Legislation on administrative offences (әкімшілік құқық бұзушылық туралы заңнама).',
  COUNTER_INTELLIGENCE: 'Legislation on counter-intelligence activity (қарсы барлау қызметі).',
  OPERATIONAL_SEARCH: 'Legislation on operational-search activity (жедел-іздестіру қызметі).',
} as const;
export type ComplaintRegime = keyof typeof COMPLAINT_REGIMES;

/** [25.3] The law whose procedure governs, with its norm. Refuses `LEGAL_PROVISION_REQUIRED` without one. */
export function regimeOf(regime: ComplaintRegime | null | undefined, norm: string | null | undefined) {
  if (!regime) return { regime: null, regimeNorm: null };
  return { regime, regimeNorm: filledText(norm) ?? refuse('LEGAL_PROVISION_REQUIRED', '25.3', { regime }) };
}
