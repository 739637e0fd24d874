import { refuse } from '../../../platform/errors/refuse';

/** [24.9] [10.2.6] Laws whose own procedure takes the place of Art. 24. */
export const APPEAL_REGIMES = {
  CRIMINAL_PROCEDURE: 'Criminal procedure (қылмыстық-процестік заңнама).',
  CIVIL_PROCEDURE: 'Civil procedure (азаматтық процестік заңнама).',
  PENAL_EXECUTIVE: 'Penal-executive legislation (қылмыстық-атқару заңнамасы).',
  ADMINISTRATIVE_OFFENCES: 'Legislation on administrative offences (әкімшілік құқық бұзушылық туралы заңнама).',
  COUNTER_INTELLIGENCE: 'Legislation on counter-intelligence activity (қарсы барлау қызметі).',
  OPERATIONAL_SEARCH: 'Legislation on operational-search activity (жедел-іздестіру қызметі).',
  ASSET_RETURN_LAW:
    'Legislation on the return of illegally acquired assets (заңсыз иемденілген активтерді мемлекетке қайтару туралы заңнама).',
  PROCEDURAL_PETITION: 'Disagreement with a judicial act in force, considered under procedural law (өтінішхат).',
} as const;

export type AppealRegime = keyof typeof APPEAL_REGIMES;

/** [24.9] The norm by which another procedure governs. Refuses `LEGAL_PROVISION_REQUIRED` without one. */
export function requireRegimeNorm(regime: AppealRegime, norm: string | null): string {
  return norm ?? refuse('LEGAL_PROVISION_REQUIRED', '24.9', { regime });
}
