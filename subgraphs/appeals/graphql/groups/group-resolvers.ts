import { AppealGroupFieldsResolver, GroupOfAppealResolver } from './appeal-group-fields.resolver';
import { AppealGroupResolver } from './appeal-group.resolver';
import { AppealGroupRefusalResolver } from './appeal-group.type';

/** The graph's part on mass appeals. */
export const groupResolvers = [
  AppealGroupResolver,
  AppealGroupFieldsResolver,
  AppealGroupRefusalResolver,
  GroupOfAppealResolver,
] as const;
