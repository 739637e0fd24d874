import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Cost } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import type { SimilarAppeal } from '../../domain/repeats/similarity';
import { AppealType } from '../appeal.type';
import { howManyAlike, MOST_ALIKE } from './how-many-alike';
import { SimilarAppealType } from './similar-appeal.type';

const USUAL = 10;
/** Five index scans, and texts compared. */
const COMPARING = 200;

/** What stands beside an appeal, so that a person can decide whether it is a repetition. */
@Resolver(() => AppealType)
export class SimilarAppealsResolver {
  @LegalBasis('24.8', '3.4', '10.1.11')
  @Cost(COMPARING)
  @FieldResolver(() => [SimilarAppealType], {
    nullable: true,
    description:
      'Earlier appeals of the same applicant, and appeals with a text like this one’s, the most alike first, among those that the viewer may see; null for whoever may not decide on this appeal. Seeing that two have one author is a look at personal data.',
  })
  similarAppeals(
    @Root() appeal: Appeal,
    @Arg('first', () => Int, { nullable: true, description: `How many, 1 to ${MOST_ALIKE}; ${USUAL} if absent.` })
    first: number | null,
    @Ctx() { loaders }: AppealsContext,
  ): Promise<readonly SimilarAppeal[] | null> {
    return loaders.similarAppeals(howManyAlike(first, USUAL)).load(appeal);
  }
}
