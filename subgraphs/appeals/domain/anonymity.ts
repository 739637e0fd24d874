import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import type { Appeal } from './appeal';
import type { AppealFacts } from './appeal-facts';

/** [24.6.a] [24.6.b] Refuses `ANONYMOUS_APPEAL` for an appeal without author that holds none of the exceptions. */
export function requireAuthorOrException(appeal: Pick<Appeal, 'applicantKind'>, facts: AppealFacts): void {
  if (appeal.applicantKind === 'ANONYMOUS' && facts.anonymousException === null) refuse('ANONYMOUS_APPEAL', '24.6.a');
}

/**
 * [24.6.a] What makes an appeal anonymous: no author stated, or a false one once established, then with a word on how. Throws
 * `INVALID_INPUT` for a named author without it.
 */
export function requireConcealment(appeal: Pick<Appeal, 'applicantKind'>, concealment: string | null): string | null {
  if (appeal.applicantKind !== 'ANONYMOUS' && concealment === null) {
    return invalidInput('concealment', 'the appeal names an author; say how the name was found to be false');
  }
  return concealment;
}
