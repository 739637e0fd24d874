import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import { showsRepetition } from '../../domain/repetition';
import { AppealType } from '../appeal.type';

/** The links between an appeal and those that it repeats or that repeat it. */
@Resolver(() => AppealType)
export class RepeatLinksResolver {
  @LegalBasis('24.8', '26.6.a')
  @FieldResolver(() => AppealType, {
    nullable: true,
    description:
      'The earlier appeal that this one repeats: by which it was ended or, for the office alone, as which it is marked.',
  })
  async repeats(@Root() appeal: Appeal, @Ctx() { loaders, viewer }: AppealsContext): Promise<Appeal | null> {
    const { repeatsId } = appeal;
    return repeatsId === null || !showsRepetition(appeal, viewer) ? null : loaders.appeal.load(repeatsId);
  }

  @LegalBasis('24.8', '26.6.a')
  @FieldResolver(() => [AppealType], {
    description:
      'The appeals that repeat this one, oldest first, up to 100; outside the office those alone that were ended as repetitions.',
  })
  async repeatedBy(@Root() { id }: Appeal, @Ctx() { loaders, viewer }: AppealsContext): Promise<readonly Appeal[]> {
    return (await loaders.repeating.load(id)).filter((each) => showsRepetition(each, viewer));
  }
}
