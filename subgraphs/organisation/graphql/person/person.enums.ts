import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import type { PersonnelStep } from '../../domain/appointment-route';
import type { DutyInjury, LeavingGround } from '../../domain/leaving-service';
import type { DataViolation } from '../../domain/military-registration';
import type { BenefitsStatus } from '../../domain/personnel';

export const LeavingGroundEnum = graphqlEnum<LeavingGround>('LeavingGround', 'On which ground a service ends.', {
  OWN_WISH: 'Own wish (өз еркімен).',
  LONG_SERVICE: 'Long service (еңбек сіңірген жылдары).',
  AGE_LIMIT: 'The age limit of service (шекті жас).',
  HEALTH: 'State of health (денсаулық жағдайы).',
  STAFF_REDUCTION: 'Reduction of staff (штаттың қысқаруы).',
  DISCIPLINE: 'A disciplinary penalty (тәртіптік жаза).',
  OTHER: 'Another ground; the reason says which.',
});

export const DutyInjuryEnum = graphqlEnum<DutyInjury>('DutyInjury', 'What befell a person on duty (мертігу).', {
  WOUND: 'A wound (жаралану).',
  INJURY: 'An injury (жарақаттану).',
  CONCUSSION: 'A concussion (контузия алу).',
});

export const BenefitsStatusEnum = graphqlEnum<BenefitsStatus>(
  'BenefitsStatus',
  'A status that brings rights and benefits by other laws.',
  { ARMED_FORCES_SERVICEMAN: 'The status of a serviceman of the Armed Forces (Қарулы Күштердің әскери қызметшісі).' },
);

export const PersonnelStepEnum = graphqlEnum<PersonnelStep>('PersonnelStep', 'What is proposed for a post.', {
  APPOINT: 'An appointment (тағайындау).',
  DISMISS: 'A dismissal (босату).',
});

export const PersonnelViolationKindEnum = graphqlEnum<DataViolation>(
  'PersonnelViolationKind',
  'What a check of personnel records may find.',
  {
    SPECIAL_REGISTER_MISSING:
      'A prosecutor is liable for military service and has no entry of the special register (арнайы есепке алу).',
  },
);

export const PostBreachEnum = graphqlEnum<'TERM_OF_OFFICE_EXPIRED'>('PostBreach', 'What is overdue in a post.', {
  TERM_OF_OFFICE_EXPIRED: 'The term of office has ended; the powers stay until the President dismisses.',
});
