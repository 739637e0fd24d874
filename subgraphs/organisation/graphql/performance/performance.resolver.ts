import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { recordPerformanceAssessment } from '../../commands/performance/record-performance-assessment';
import type { OrganisationContext } from '../../context';
import type { InternalDirective } from '../../domain/internal-directive/internal-directive';
import {
  type DeadlineBreach,
  mayReadPerformance,
  type PerformanceAssessment,
} from '../../domain/performance/performance';
import type { OfficeRow } from '../../persistence/office.repository';
import type { OfficerRow } from '../../persistence/officer.repository';
import { changedRow } from '../changed-row';
import { InternalDirectiveType } from '../internal-directive/internal-directive.type';
import { OfficeType } from '../office.type';
import { OfficerType } from '../officer.type';
import {
  DeadlineBreachType,
  OfficerPerformanceType,
  PerformanceAssessmentType,
  RecordPerformanceAssessmentInput,
} from './performance.type';

@Resolver(() => OfficerType)
export class PerformanceOfOfficerResolver {
  @LegalBasis('5.2.2')
  @FieldResolver(() => OfficerPerformanceType, {
    nullable: true,
    description:
      'How the person has performed the duty; null for whoever is no superior in the chain, the person included.',
  })
  async performance(
    @Root() { id }: OfficerType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<OfficerPerformanceType | null> {
    const posts = await loaders.placements.load(id);
    return mayReadPerformance(viewer, { personId: id, posts }) ? { personId: id } : null;
  }

  @LegalBasis('5.2.2')
  @Mutation(() => OfficerType, {
    description:
      'Assesses how a lower prosecutor or employee has performed the duty. For superiors in the chain alone (NOT_SUPERIOR); once a period and superior (ALREADY_EXISTS).',
  })
  recordPerformanceAssessment(
    @Arg('input', () => RecordPerformanceAssessmentInput, { description: 'Whose duty, when, and how.' })
    input: RecordPerformanceAssessmentInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', recordPerformanceAssessment(context, input));
  }
}

@Resolver(() => OfficerPerformanceType)
export class OfficerPerformanceResolver {
  @LegalBasis('5.2.2', '5.2.1')
  @FieldResolver(() => [DeadlineBreachType], {
    description:
      'Directions not carried out in time by the offices that the person headed, the latest first, a hundred at most. Terms of acts and appeals are kept where those records are, in their alerts.',
  })
  deadlineBreaches(
    @Root() { personId }: OfficerPerformanceType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<readonly DeadlineBreach[]> {
    return loaders.deadlineBreaches.load(personId);
  }

  @LegalBasis('5.2.2')
  @FieldResolver(() => [PerformanceAssessmentType], {
    description: 'The assessments by superiors, the latest first, a hundred at most.',
  })
  assessments(
    @Root() { personId }: OfficerPerformanceType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<readonly PerformanceAssessment[]> {
    return loaders.performanceAssessments.load(personId);
  }
}

@Resolver(() => DeadlineBreachType)
export class DeadlineBreachResolver {
  @FieldResolver(() => InternalDirectiveType, { nullable: true, description: 'The direction; null if it is hidden.' })
  directive(
    @Root() { directiveId }: DeadlineBreachType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<InternalDirective | null> {
    return loaders.directive.load(directiveId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The office that owed its execution.' })
  office(@Root() { officeId }: DeadlineBreachType, @Ctx() { loaders }: OrganisationContext): Promise<OfficeRow | null> {
    return loaders.office.load(officeId);
  }
}

@Resolver(() => PerformanceAssessmentType)
export class PerformanceAssessmentResolver {
  @FieldResolver(() => OfficerType, { nullable: true, description: 'The superior.' })
  assessor(
    @Root() { assessorId }: PerformanceAssessmentType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficerRow | null> {
    return loaders.officer.load(assessorId);
  }
}

/** What tells how duty was performed. */
export const performanceResolvers = [
  PerformanceOfOfficerResolver,
  OfficerPerformanceResolver,
  DeadlineBreachResolver,
  PerformanceAssessmentResolver,
];
