import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { conflictResolver, conflictsField } from '../../../platform/graphql/conflict-resolvers';
import { ConflictType, sideOf } from '../../../platform/graphql/conflict.type';
import type { SupervisionContext } from '../context';
import type { Check } from '../domain/check/check';
import type { Submission } from '../domain/submission';
import { AppealStub } from './appeal.stub';
import { CheckType } from './check/check.type';
import { officerFor, OfficerStub } from './officer.stub';
import { SubmissionType } from './submission.type';

/** A conflict about an act or a check. */
@ObjectType('SupervisionConflict', {
  implements: ConflictType,
  description: 'A conflict (қайшылық) in which a submission or a check has been overtaken.',
})
export class SupervisionConflictType extends ConflictType {}

/** The records of a conflict about an act or a check, where the viewer may see them. */
@Resolver(() => SupervisionConflictType)
export class SupervisionConflictFieldsResolver {
  @FieldResolver(() => SubmissionType, { nullable: true, description: 'The submission (ұсыну), if one stands in it.' })
  async submission(@Root() conflict: ConflictType, @Ctx() { loaders }: SupervisionContext): Promise<Submission | null> {
    const id = sideOf(conflict, 'Submission');
    return id === null ? null : loaders.submission.load(id);
  }

  @FieldResolver(() => CheckType, { nullable: true, description: 'The check (тексеру), if one stands in it.' })
  async check(@Root() conflict: ConflictType, @Ctx() { loaders }: SupervisionContext): Promise<Check | null> {
    const id = sideOf(conflict, 'Check');
    return id === null ? null : loaders.check.load(id);
  }

  @FieldResolver(() => AppealStub, { nullable: true, description: 'The appeal (жолданым), if one stands in it.' })
  appeal(@Root() conflict: ConflictType): AppealStub | null {
    const id = sideOf(conflict, 'Appeal');
    return id === null ? null : { id };
  }

  @FieldResolver(() => OfficerStub, { nullable: true, description: 'Who resolved it.' })
  resolvedBy(@Root() { resolvedById }: ConflictType, @Ctx() { viewer }: SupervisionContext): OfficerStub | null {
    return officerFor(viewer, resolvedById);
  }
}

const kind = { name: 'SupervisionConflict', type: SupervisionConflictType, list: 'supervisionConflicts' } as const;

/** Conflicts about acts and checks: the work list, the resolution, and the fields of both records. */
export const supervisionConflictResolvers = [
  SupervisionConflictFieldsResolver,
  conflictResolver(kind),
  conflictsField({ type: SubmissionType, party: 'Submission', field: 'conflicts' }, kind),
  conflictsField({ type: CheckType, party: 'Check', field: 'conflicts' }, kind),
  conflictsField({ type: AppealStub, party: 'Appeal', field: kind.list }, kind),
] as const;
