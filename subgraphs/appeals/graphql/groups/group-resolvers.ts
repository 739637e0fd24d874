import { AppealGroupFieldsResolver, GroupOfAppealResolver } from './appeal-group-fields.resolver';
import { AppealGroupResolver } from './appeal-group.resolver';
import { AppealRefusalResolver } from '../appeal-refusal.type';

/** The graph's part on mass appeals. */
export const groupResolvers = [
  AppealGroupResolver,
  AppealGroupFieldsResolver,
  AppealRefusalResolver,
  GroupOfAppealResolver,
] as const;
