import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { SupervisionContext } from '../../context';
import { officerFor, OfficerStub } from '../officer.stub';
import { CheckExtensionType } from './check-course.type';

@Resolver(() => CheckExtensionType)
export class CheckExtensionResolver {
  @LegalBasis('5.2.3')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description:
      "Whose power it was, where a superior exercised a lower prosecutor's: the official who appointed the check. Null otherwise, and for readers who deal with the office only.",
  })
  exercisedPowerOf(
    @Root() { exercisedPowerOfId }: CheckExtensionType,
    @Ctx() { viewer }: SupervisionContext,
  ): OfficerStub | null {
    return officerFor(viewer, exercisedPowerOfId);
  }
}
