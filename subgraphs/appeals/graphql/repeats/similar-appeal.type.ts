import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import type { SimilarAppeal, SimilarityReason } from '../../domain/repeats/similarity';
import { AppealType } from '../appeal.type';

const SimilarityReasonEnum = graphqlEnum<SimilarityReason>(
  'AppealSimilarityReason',
  'Why an appeal is shown beside another one (24.8).',
  {
    SAME_APPLICANT: 'The same number (IIN, BIN) or the same account has turned to the office.',
    SAME_NAME:
      'The applicants have one name, and not both a number; whether they are one person is for a person to see.',
    SIMILAR_TEXT: 'At least half of what subject and text are made of is alike.',
    SAME_ADDRESSEE: 'The same office considers both.',
  },
);

@ObjectType('SimilarAppeal', {
  description: 'An appeal to be held beside another one, to see whether one repeats the other (қайталама жолданым).',
})
export class SimilarAppealType {
  @LegalBasis('24.8')
  @Field(() => Float, {
    description:
      'How alike they are, 0 to 1: likeness of subject and text counts for 0.6, the same applicant for 0.35 (0.25 by name alone), the same office for 0.05.',
  })
  score: number;

  @LegalBasis('24.8')
  @Field(() => [SimilarityReasonEnum], { description: 'Why it is shown.' })
  reasons: readonly SimilarityReason[];
}

@Resolver(() => SimilarAppealType)
export class SimilarAppealResolver {
  @LegalBasis('24.8')
  @FieldResolver(() => AppealType, {
    nullable: true,
    description: 'The other appeal, with its text, state, days and reply; null if it was hidden meanwhile.',
  })
  appeal(@Root() { id }: SimilarAppeal, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    return loaders.appeal.load(id);
  }
}
