import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { conflictResolver, conflictsField } from '../../../platform/graphql/conflict-resolvers';
import { ConflictType, sideOf } from '../../../platform/graphql/conflict.type';
import type { CouncilsContext } from '../context';
import type { CouncilMeasure } from '../domain/measure';
import type { CouncilSession } from '../domain/session';
import { AgencyStub } from './agency.stub';
import { CouncilMeasureType } from './measure.type';
import { officerFor, OfficerStub } from './officer.stub';
import type { ReferenceTo } from './reference-to';
import { CouncilSessionType } from './session.type';
import { SubmissionStub } from './submission.stub';

/** A conflict about a council's record. */
@ObjectType('CouncilConflict', {
  implements: ConflictType,
  description: 'A conflict (қайшылық) in which a session or a measure of a coordinating council has been overtaken.',
})
export class CouncilConflictType extends ConflictType {}

/** The records of a conflict about a council's record, where the viewer may see them. */
@Resolver(() => CouncilConflictType)
export class CouncilConflictFieldsResolver {
  @FieldResolver(() => CouncilSessionType, {
    nullable: true,
    description: 'The session (отырыс), if one stands in it.',
  })
  async session(@Root() conflict: ConflictType, @Ctx() { loaders }: CouncilsContext): Promise<CouncilSession | null> {
    const id = sideOf(conflict, 'CouncilSession');
    return id === null ? null : loaders.session.load(id);
  }

  @FieldResolver(() => CouncilMeasureType, {
    nullable: true,
    description: 'The measure (іс-шара), if one stands in it.',
  })
  async measure(@Root() conflict: ConflictType, @Ctx() { loaders }: CouncilsContext): Promise<CouncilMeasure | null> {
    const id = sideOf(conflict, 'CouncilMeasure');
    return id === null ? null : loaders.measure.load(id);
  }

  @FieldResolver(() => SubmissionStub, { nullable: true, description: 'The submission (ұсыну), if one stands in it.' })
  submission(@Root() conflict: ConflictType): ReferenceTo | null {
    const id = sideOf(conflict, 'Submission');
    return id === null ? null : { id };
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: 'The body, if one stands in it.' })
  agency(@Root() conflict: ConflictType): ReferenceTo | null {
    const id = sideOf(conflict, 'Agency');
    return id === null ? null : { id };
  }

  @FieldResolver(() => OfficerStub, { nullable: true, description: 'Who resolved it.' })
  resolvedBy(@Root() { resolvedById }: ConflictType, @Ctx() { viewer }: CouncilsContext): ReferenceTo | null {
    return officerFor(viewer, resolvedById);
  }
}

const kind = { name: 'CouncilConflict', type: CouncilConflictType, list: 'councilConflicts' } as const;

/** Conflicts about councils' records: the work list, the resolution, and the fields of both records. */
export const councilConflictResolvers = [
  CouncilConflictFieldsResolver,
  conflictResolver(kind),
  conflictsField({ type: CouncilSessionType, party: 'CouncilSession', field: 'conflicts' }, kind),
  conflictsField({ type: CouncilMeasureType, party: 'CouncilMeasure', field: 'conflicts' }, kind),
  conflictsField({ type: SubmissionStub, party: 'Submission', field: kind.list }, kind),
  conflictsField({ type: AgencyStub, party: 'Agency', field: kind.list }, kind),
] as const;
