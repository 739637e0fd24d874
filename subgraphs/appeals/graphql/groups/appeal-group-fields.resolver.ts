import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../../platform/graphql/connection';
import { Cost } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { AppealsContext } from '../../context';
import { type Appeal, isInsider } from '../../domain/appeal';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import type { SimilarAppeal } from '../../domain/repeats/similarity';
import { AppealsArgs } from '../appeal-list.args';
import { askedAppeals } from '../appeal-listing';
import { AppealConnectionType, AppealType } from '../appeal.type';
import { officerFor, OfficerStub } from '../officer.stub';
import { OfficeStub } from '../office.stub';
import type { ReferenceTo } from '../reference-to';
import { howManyAlike, MOST_ALIKE } from '../repeats/how-many-alike';
import { SimilarAppealType } from '../repeats/similar-appeal.type';
import { AppealGroupType } from './appeal-group.type';

const USUAL = 20;
/** A sample of the members, and the index scans and comparisons of each. */
const COMPARING = 600;

@Resolver(() => AppealGroupType)
export class AppealGroupFieldsResolver {
  @FieldResolver(() => OfficeStub, { description: 'The office whose appeals they are.' })
  office(@Root() { ownerOfficeId }: AppealGroup): ReferenceTo {
    return { id: ownerOfficeId };
  }

  @FieldResolver(() => OfficerStub, { nullable: true, description: 'Who made the group.' })
  createdBy(@Root() { createdById }: AppealGroup, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, createdById);
  }

  @LegalBasis('3.4')
  @FieldResolver(() => AppealConnectionType, {
    nullable: true,
    description:
      'The appeals (жолданымдар) in the group that the viewer may see, newest first; one that went to another office is in it no more.',
  })
  async appeals(
    @Root() { id }: AppealGroup,
    @Args(() => AppealsArgs) args: AppealsArgs,
    @Ctx() context: AppealsContext,
  ): Promise<Connection<Appeal>> {
    const { filter, orderBy } = args;
    const asked = await askedAppeals(context, { filter, orderBy, page: args });
    return context.loaders.appealsOfGroup(asked).load(id);
  }

  @LegalBasis('3.4')
  @Cost(COMPARING)
  @FieldResolver(() => [SimilarAppealType], {
    nullable: true,
    description:
      'Open appeals of the office in no group, with texts like those of the first members, the most alike first, among those that the viewer may see; null for whoever may not decide on the office’s appeals. A person decides which of them belong here.',
  })
  suggestedAppeals(
    @Root() group: AppealGroup,
    @Arg('first', () => Int, { nullable: true, description: `How many, 1 to ${MOST_ALIKE}; ${USUAL} if absent.` })
    first: number | null,
    @Ctx() { loaders }: AppealsContext,
  ): Promise<readonly SimilarAppeal[] | null> {
    return loaders.groupSuggestions(howManyAlike(first, USUAL)).load(group);
  }
}

/** The group that an appeal is in. */
@Resolver(() => AppealType)
export class GroupOfAppealResolver {
  @LegalBasis('26.6.a')
  @FieldResolver(() => AppealGroupType, {
    nullable: true,
    description:
      'The group in which it is answered together with others; null in none, and for anyone outside the office.',
  })
  group(@Root() appeal: Appeal, @Ctx() { loaders, viewer }: AppealsContext): Promise<AppealGroup | null> | null {
    return isInsider(appeal, viewer) ? loaders.groupOfAppeal.load(appeal.id) : null;
  }
}
