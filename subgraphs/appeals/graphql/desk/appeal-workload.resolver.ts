import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { findAuthority } from '../../../../platform/access/authority';
import { maySeeOfficers } from '../../../../platform/access/directory-visibility';
import { isUuid } from '../../../../platform/database/is-uuid';
import { AssumedSize, Cost } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { JsonObjectScalar } from '../../../../platform/graphql/scalars';
import type { AppealsContext } from '../../context';
import { considering } from '../../domain/assignment';
import { DESK_LISTS, deskFilter, type DeskList } from '../../domain/desk';
import type { AppealFilter } from '../../persistence/appeal-list.repository';
import { findOfficeOfPosts, findWorkload, type Workload } from '../../persistence/workload.repository';
import { officerFor, OfficerStub } from '../officer.stub';
import type { ReferenceTo } from '../reference-to';
import { DeskListEnum } from './appeal-desk.resolver';

@ObjectType('AppealWorkloadFigure', {
  description: 'How many appeals of one kind an officer has, and the list of them.',
})
class AppealWorkloadFigureType {
  @Field(() => DeskListEnum, { description: 'Of which list of a desk.' })
  kind: DeskList;

  @Field(() => Int, { description: 'How many, of those that the viewer sees.' })
  count: number;

  @Field(() => JsonObjectScalar, {
    description: 'The `AppealFilter` of exactly these appeals, for `appeals`, statistics and files.',
  })
  filter: AppealFilter;
}

/** A row of the view with what is needed to open its figures. */
interface WorkloadOfOffice {
  readonly workload: Workload;
  readonly figures: readonly AppealWorkloadFigureType[];
}

@ObjectType('AppealWorkload', { description: 'What lies on the desk of one officer of an office, or of nobody.' })
class AppealWorkloadType {
  @LegalBasis('10.1.a')
  @Field({
    description:
      'Whether the officer serves in the office today as a prosecutor; false for appeals in nobody’s hands, and in those of somebody who has left.',
  })
  isServing: boolean;

  @AssumedSize(4)
  @Field(() => [AppealWorkloadFigureType], { description: 'The most urgent first.' })
  figures: readonly AppealWorkloadFigureType[];

  readonly workload: Workload;
}

function rowOf(
  workload: Workload,
  officeId: string,
  day: Parameters<typeof deskFilter>[1],
): WorkloadOfOffice & { isServing: boolean } {
  const { handlerId, isServing } = workload;
  const whose: AppealFilter = handlerId === null ? { without: ['HANDLER'] } : { handlerId };
  const figures = (Object.keys(DESK_LISTS) as DeskList[]).map((kind) => ({
    kind,
    count: workload[kind],
    filter: { officeIds: [officeId], ...whose, ...deskFilter(kind, day) },
  }));
  return Object.assign(new AppealWorkloadType(), { workload, isServing, figures });
}

/** Who has how much to do. */
@Resolver(() => AppealWorkloadType)
export class AppealWorkloadResolver {
  @Cost(50)
  @AssumedSize(50)
  @LegalBasis('15.2.1', '5.2.a')
  @Query(() => [AppealWorkloadType], {
    nullable: true,
    description:
      'What each prosecutor of an office has to do on its appeals, whoever has most first, with what lies with nobody. For whoever may assign appeals there; others who serve there see their own row; null for everybody else.',
  })
  async appealWorkload(
    @Arg('officeId', () => ID, { description: 'The office.' }) officeId: string,
    @Ctx() { db, viewer, today }: AppealsContext,
  ): Promise<(WorkloadOfOffice & { isServing: boolean })[] | null> {
    const id = officeId.toLowerCase();
    if (!isUuid(id) || !maySeeOfficers(viewer)) return null;
    const isHead = findAuthority(viewer, 'ASSIGN_APPEALS', id) !== null;
    if (!isHead && !viewer.posts.some((post) => post.officeId === id)) return null;
    const office = await findOfficeOfPosts(db, id);
    if (office === null) return null;
    const day = await today();
    const asked = {
      viewer,
      officeId: id,
      kinds: considering(office),
      handlerId: isHead ? null : viewer.personId,
      today: day,
    };
    const rows = await findWorkload(db, asked);
    return rows.map((workload) => rowOf(workload, id, day));
  }

  @LegalBasis('26.6.a')
  @FieldResolver(() => OfficerStub, { nullable: true, description: 'The officer; null for appeals in nobody’s hands.' })
  officer(@Root() { workload }: WorkloadOfOffice, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, workload.handlerId);
  }
}
