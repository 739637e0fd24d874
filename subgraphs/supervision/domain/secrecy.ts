import { rankOf } from '../../../platform/access/audience';
import type { Classification } from '../../../platform/access/viewer';
import { invalidInput } from '../../../platform/errors/plain-errors';

/** [42.2.e] The class of an act that is not published: the office's own, and those it is addressed to. */
export const DEFAULT_CLASSIFICATION = 'OFFICIAL' satisfies Classification;

/** [3.4] The class stated for an act. Throws `INVALID_INPUT` for one below the default, or above what its author is cleared to read. */
export function statedClassification(stated: Classification, clearance: Classification): Classification {
  if (rankOf(stated) < rankOf(DEFAULT_CLASSIFICATION))
    return invalidInput('classification', `is below ${DEFAULT_CLASSIFICATION}`);
  if (rankOf(stated) > rankOf(clearance)) return invalidInput('classification', 'is above your own clearance');
  return stated;
}
