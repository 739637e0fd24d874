import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { notFound } from '../../../platform/errors/plain-errors';
import { requireAttempt } from '../../../platform/graphql/require-attempt';
import type { AppealsContext } from '../context';
import { isAccessCode } from '../access-code';
import { type AppealStatus, findAppealStatus } from '../persistence/appeal-status.repository';
import { AppealStatusType } from './appeal-status.type';

/** No registration number is longer. */
const LONGEST_NUMBER = 100;
/** Compared with where there is no appeal, so that a wrong number takes as long as a wrong code. */
const NO_APPEAL = { id: '', hash: Buffer.alloc(32) };

function normal(number: string): string {
  return number.trim().toUpperCase().slice(0, LONGEST_NUMBER);
}

@Resolver()
export class AppealStatusResolver {
  @Query(() => AppealStatusType, {
    description:
      'How an appeal stands, without signing in. A wrong number and a wrong code are the same NOT_FOUND; after ten of them a number is closed for a quarter of an hour (RATE_LIMITED).',
  })
  async appealStatus(
    @Arg('number', () => String, { description: 'Registration number.' }) number: string,
    @Arg('accessCode', () => String, {
      description: 'The code given at registration; letter case, spaces and hyphens do not matter.',
    })
    accessCode: string,
    @Ctx() { db, codeAttempts }: AppealsContext,
  ): Promise<AppealStatus> {
    const wanted = normal(number);
    requireAttempt(codeAttempts, wanted);
    const status = await findAppealStatus(db, wanted);
    const isRight = isAccessCode(status?.id ?? NO_APPEAL.id, accessCode, status?.accessCodeHash ?? NO_APPEAL.hash);
    if (status && isRight) return status;
    codeAttempts.fail(wanted, Date.now());
    return notFound('Appeal');
  }
}
