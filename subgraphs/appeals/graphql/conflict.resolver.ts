import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { conflictResolver, conflictsField } from '../../../platform/graphql/conflict-resolvers';
import { ConflictType, sideOf } from '../../../platform/graphql/conflict.type';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { AppealType } from './appeal.type';
import { CheckStub } from './check.stub';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';
import type { ReferenceTo } from './reference-to';

/** A conflict about an appeal. */
@ObjectType('AppealConflict', {
  implements: ConflictType,
  description: 'A conflict (қайшылық) in which an appeal has been overtaken.',
})
export class AppealConflictType extends ConflictType {}

/** The records of a conflict about an appeal, where the viewer may see them. */
@Resolver(() => AppealConflictType)
export class AppealConflictFieldsResolver {
  @FieldResolver(() => AppealType, { nullable: true, description: 'The appeal (жолданым) that has been overtaken.' })
  async appeal(@Root() conflict: ConflictType, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    const id = sideOf(conflict, 'Appeal');
    return id === null ? null : loaders.appeal.load(id);
  }

  @FieldResolver(() => CheckStub, { nullable: true, description: 'The check (тексеру), if one has overtaken it.' })
  check(@Root() conflict: ConflictType): ReferenceTo | null {
    const id = sideOf(conflict, 'Check');
    return id === null ? null : { id };
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office, if a change of it has overtaken it.' })
  office(@Root() conflict: ConflictType): ReferenceTo | null {
    const id = sideOf(conflict, 'Office');
    return id === null ? null : { id };
  }

  @FieldResolver(() => OfficerStub, { nullable: true, description: 'Who resolved it.' })
  resolvedBy(@Root() { resolvedById }: ConflictType, @Ctx() { viewer }: AppealsContext): ReferenceTo | null {
    return officerFor(viewer, resolvedById);
  }
}

const kind = { name: 'AppealConflict', type: AppealConflictType, list: 'appealConflicts' } as const;

/** Conflicts about appeals: the work list, the resolution, and the fields of both records. */
export const appealConflictResolvers = [
  AppealConflictFieldsResolver,
  conflictResolver(kind),
  conflictsField({ type: AppealType, party: 'Appeal', field: 'conflicts' }, kind),
  conflictsField({ type: CheckStub, party: 'Check', field: kind.list }, kind),
] as const;
