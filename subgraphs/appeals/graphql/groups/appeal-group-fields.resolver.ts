import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { Cost } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { AppealsContext } from '../../context';
import { type Appeal, isInsider } from '../../domain/appeal';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import type { SimilarAppeal } from '../../domain/repeats/similarity';
import { AppealFilterInput, AppealOrderInput } from '../appeal-filter.inputs';
import { askedAppeals } from '../appeal-listing';
import { AppealConnectionType, AppealType } from '../appeal.type';
import { officerFor, OfficerStub } from '../officer.stub';
import { OfficeStub } from '../office.stub';
import type { ReferenceTo } from '../reference-to';
import { SimilarAppealType } from '../repeats/similar-appeal.type';
import { AppealGroupType } from './appeal-group.type';

const USUAL = 20;
const MOST = 50;
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
    @Arg('filter', () => AppealFilterInput, { nullable: true, description: 'Which of them.' })
    filter: AppealFilterInput | null,
    @Arg('orderBy', () => AppealOrderInput, {
      nullable: true,
      description: 'In which order; newest receipt first if absent.',
    })
    orderBy: AppealOrderInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() context: AppealsContext,
  ): Promise<Connection<Appeal>> {
    const asked = await askedAppeals(context, { filter, orderBy, page });
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
    @Arg('first', () => Int, { nullable: true, description: `How many, 1 to ${MOST}; ${USUAL} if absent.` })
    first: number | null,
    @Ctx() { loaders }: AppealsContext,
  ): Promise<readonly SimilarAppeal[] | null> {
    const most = first ?? USUAL;
    if (most < 1 || most > MOST) return invalidInput('first', `must be a whole number from 1 to ${MOST}`);
    return loaders.groupSuggestions(most).load(group);
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
