import {
  AmendmentsOfSubmissionResolver,
  SubmissionAmendmentResolver,
  SuperiorSuspensionResolver,
} from './amendment.type';
import { InterveneResolver } from './intervene.resolver';

/** Everything that answers about interventions of superiors. */
export const interventionResolvers = [
  InterveneResolver,
  AmendmentsOfSubmissionResolver,
  SubmissionAmendmentResolver,
  SuperiorSuspensionResolver,
] as const;
