/** [36.1.a] The grounds of a submission; several may be combined. */
export const SUBMISSION_GROUNDS = {
  ELIMINATE_VIOLATIONS: 'To eliminate violations of legality (заңдылықтың бұзылуы)',
  ELIMINATE_CAUSES_AND_CONDITIONS:
    'To eliminate causes and conditions of crimes and other offences (себептер мен жағдайлар)',
  OTHER_BY_LAW: 'Another case laid down by a law, whose provision is cited',
} as const;

export type SubmissionGround = keyof typeof SUBMISSION_GROUNDS;
