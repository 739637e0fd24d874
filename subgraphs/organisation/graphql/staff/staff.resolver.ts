import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { seesOffice } from '../../../../platform/access/reach';
import { isServing } from '../../../../platform/access/serving';
import { notFound } from '../../../../platform/errors/plain-errors';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { allotPosts } from '../../commands/staff/allot-posts';
import { recordStaffLimit } from '../../commands/staff/record-staff-limit';
import type { OrganisationContext } from '../../context';
import type { PersonnelClass } from '../../domain/personnel';
import type { StaffLimit } from '../../domain/staff/staff-limit';
import type { OfficeRow } from '../../persistence/office.repository';
import { findStaffLimit, type StaffingRow } from '../../persistence/staff/staff.repository';
import { changedRow } from '../changed-row';
import { OfficeType } from '../office.type';
import { AllotPostsInput, type PostCountType, RecordStaffLimitInput, StaffingType, StaffLimitType } from './staff.type';

function countOf(rows: readonly StaffingRow[], personnelClass: PersonnelClass): PostCountType {
  const row = rows.find((each) => each.personnelClass === personnelClass);
  const { allotted = null, filled = 0 } = row ?? {};
  return { allotted, filled, vacant: allotted === null ? null : Math.max(0, allotted - filled) };
}

@Resolver(() => StaffLimitType)
export class StaffLimitResolver {
  @LegalBasis('9.4')
  @Query(() => StaffLimitType, {
    nullable: true,
    description:
      'The limit of posts in force today; null if none is on record, and for whoever does not serve in the system.',
  })
  async staffLimit(@Ctx() { db, viewer }: OrganisationContext): Promise<StaffLimit | null> {
    return isServing(viewer) ? findStaffLimit(db) : null;
  }

  @LegalBasis('9.4')
  @Mutation(() => StaffLimitType, {
    description: 'Records the total of posts that the President has approved, from today or a later day.',
  })
  async recordStaffLimit(
    @Arg('input', () => RecordStaffLimitInput, { description: 'The limit and its act.' }) input: RecordStaffLimitInput,
    @Ctx() context: OrganisationContext,
  ): Promise<StaffLimit> {
    await recordStaffLimit(context, input);
    return (await findStaffLimit(context.db, input.fromOn)) ?? notFound('StaffLimit');
  }
}

@Resolver(() => OfficeType)
export class OfficeStaffingResolver {
  @LegalBasis('9.4')
  @FieldResolver(() => StaffingType, {
    nullable: true,
    description: 'Its posts: allotted, held and open; null for those who do not see into the office.',
  })
  async staffing(
    @Root() { id }: OfficeType,
    @Arg('withSubordinates', () => Boolean, {
      defaultValue: false,
      description: 'Whether the offices below are counted in.',
    })
    withSubordinates: boolean,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<StaffingType | null> {
    if (!isServing(viewer) || !seesOffice(viewer, id)) return null;
    const rows = await loaders.staffing(withSubordinates).load(id);
    return { prosecutors: countOf(rows, 'PROSECUTOR'), otherEmployees: countOf(rows, 'OTHER_EMPLOYEE') };
  }

  @LegalBasis('9.4')
  @Mutation(() => OfficeType, {
    description: 'Distributes posts to a body, within the limit approved by the President.',
  })
  allotPosts(
    @Arg('input', () => AllotPostsInput, { description: 'The office and its posts.' }) input: AllotPostsInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', allotPosts(context, input));
  }
}
