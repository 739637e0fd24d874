import { actionEnum, graphqlEnum, stateEnum } from '../../../platform/graphql/graphql-enum';
import { submissionLifecycle } from '../domain/submission-lifecycle';
import type { ConsiderationOutcome } from '../domain/submission-states';
import { SUBMISSION_GROUNDS } from '../domain/submission-grounds';
import { URGENCY_THREATS } from '../domain/urgent-term';
import { VIOLATION_STATUSES } from '../domain/violations';
import type { ORDERS } from '../persistence/submission-list.repository';

export const SubmissionStateEnum = stateEnum(submissionLifecycle, 'SubmissionState');
export const SubmissionActionEnum = actionEnum(submissionLifecycle, 'SubmissionAction');
export const SubmissionGroundEnum = graphqlEnum(
  'SubmissionGround',
  'Grounds of a submission (36.1.a).',
  SUBMISSION_GROUNDS,
);
export const UrgencyThreatEnum = graphqlEnum(
  'UrgencyThreat',
  'For what irreversible consequences (орны толмас зардап) may occur, so that an urgent term may be fixed (36.2.b).',
  URGENCY_THREATS,
);
export const ViolationStatusEnum = graphqlEnum(
  'ViolationStatus',
  'Where the answer to a violation stands (36.2.h).',
  VIOLATION_STATUSES,
);

export const ConsiderationOutcomeEnum = graphqlEnum<ConsiderationOutcome>(
  'ConsiderationOutcome',
  'How an addressee decides on an act.',
  {
    SATISFIED: 'Everything it demands is granted.',
    PARTLY_SATISFIED: 'A part of what it demands is granted.',
    REJECTED: 'Nothing it demands is granted.',
  },
);

export const SubmissionOrderFieldEnum = graphqlEnum<keyof typeof ORDERS>(
  'SubmissionOrderField',
  'What submissions are ordered by.',
  {
    CREATED_AT: 'The instant at which the draft was begun.',
    DUE_ON: 'The due day; a submission without one stands as if it were due last.',
  },
);
