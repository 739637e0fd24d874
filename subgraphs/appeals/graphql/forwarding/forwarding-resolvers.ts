import { AppealForwardingResolver, ForwardingsOfAppealResolver } from './appeal-forwarding.type';
import { ForwardAppealResolver } from './forward-appeal.resolver';
import { ProposeOfficeResolver } from './propose-office.resolver';

/** The graph's part on which office considers an appeal. */
export const forwardingResolvers = [
  ForwardAppealResolver,
  AppealForwardingResolver,
  ForwardingsOfAppealResolver,
  ProposeOfficeResolver,
] as const;
