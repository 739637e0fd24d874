import { ofProsecutorGeneral, type PowerRow } from '../power-row';

/** [9.11.b] Powers of Art. 9 and of other articles that name the Prosecutor General in person: none of them can be delegated. */
export const POWERS_OF_THE_PROSECUTOR_GENERAL = {
  /** Adding forms of subordination beside the tree. */
  ADD_SUBORDINATION_FORMS: ofProsecutorGeneral('5.3'),
  PROPOSE_STRUCTURE_TO_PRESIDENT: ofProsecutorGeneral('9.3'),
  DISTRIBUTE_POSTS: ofProsecutorGeneral('9.4'),
  SUBMIT_HEADS_OF_DEPARTMENTS: ofProsecutorGeneral('9.5'),
  APPOINT_WITH_CONSENT_OF_PRESIDENT: ofProsecutorGeneral('9.6'),
  NOMINATE_FOR_STATE_AWARDS: ofProsecutorGeneral('9.7'),
  REPORT_TO_PRESIDENT: ofProsecutorGeneral('9.8'),
  APPROVE_COUNCIL_REGULATIONS: ofProsecutorGeneral('9.10'),
  DELEGATE_POWERS: ofProsecutorGeneral('9.11.a'),
  FORM_COLLEGIUM_OF_GENERAL_OFFICE: ofProsecutorGeneral('9.12'),
  APPROVE_STRUCTURES: ofProsecutorGeneral('9.13'),
  APPROVE_STATISTICS_STRUCTURES: ofProsecutorGeneral('11.2'),
  APPROVE_ASSET_RECOVERY_STRUCTURES: ofProsecutorGeneral('11-1.3'),
  APPROVE_CHARTERS: ofProsecutorGeneral('9.14'),
  APPROVE_SYMBOLS: ofProsecutorGeneral('5.7'),
  APPROVE_TRAINING_PROCEDURES: ofProsecutorGeneral('9.22.e'),
  APPLY_TO_CONSTITUTIONAL_COURT: ofProsecutorGeneral('9.16'),
  PROPOSE_CLARIFICATION_OF_PRACTICE: ofProsecutorGeneral('9.18'),
  SUSPEND_JUDICIAL_ACTS: ofProsecutorGeneral('9.19'),
  SUBMIT_ON_IMMUNITY: ofProsecutorGeneral('36.1.3.b'),
  CONCUR_TO_REGULATORY_ACTS: ofProsecutorGeneral('9.21'),
  ADOPT_REGULATORY_ACTS: ofProsecutorGeneral('9.22.a'),
  APPOINT_DISTRICT_PROSECUTORS: ofProsecutorGeneral('16.1'),
  /** Statutes, manuals, rules of procedure and other acts on the organisation of the system. */
  APPROVE_ORGANISATIONAL_ACTS: ofProsecutorGeneral('32.1.3.b'),
  /** Agreeing to the check of a private business, or recording that the President does; the article names who. */
  AGREE_TO_BUSINESS_CHECKS: ofProsecutorGeneral('18.2.b'),
} as const satisfies Record<string, PowerRow>;
