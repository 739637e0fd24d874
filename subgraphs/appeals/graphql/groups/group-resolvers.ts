import { AppealGroupFieldsResolver, GroupOfAppealResolver } from './appeal-group-fields.resolver';
import { AppealGroupResolver } from './appeal-group.resolver';

/** The graph's part on mass appeals. */
export const groupResolvers = [AppealGroupResolver, AppealGroupFieldsResolver, GroupOfAppealResolver] as const;
