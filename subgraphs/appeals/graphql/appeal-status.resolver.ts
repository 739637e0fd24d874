import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { AppealsContext } from '../context';
import { type AppealStatus, findAppealStatus } from '../persistence/appeal-status.repository';
import { AppealStatusType } from './appeal-status.type';
import { openByCode } from './open-by-code';

@Resolver()
export class AppealStatusResolver {
  @Query(() => AppealStatusType, {
    description:
      'How an appeal stands, without signing in. A wrong number and a wrong code are the same NOT_FOUND; after ten of them a number is closed for a quarter of an hour (RATE_LIMITED).',
  })
  appealStatus(
    @Arg('number', () => String, { description: 'Registration number.' }) number: string,
    @Arg('accessCode', () => String, {
      description: 'The code given at registration; letter case, spaces and hyphens do not matter.',
    })
    accessCode: string,
    @Ctx() { db }: AppealsContext,
  ): Promise<AppealStatus> {
    const find = (wanted: string) => findAppealStatus(db, wanted);
    return openByCode({ db }, { noun: 'Appeal', number, accessCode, find });
  }
}
