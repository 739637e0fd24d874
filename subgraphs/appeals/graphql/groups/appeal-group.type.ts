import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { connectionType } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { GroupOutcome } from '../../commands/groups/group-step';
import type { AppealRefusal } from '../../domain/appeal-refusal';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import { AppealRefusalType } from '../appeal-refusal.type';

@LegalBasis('24.7.a')
@ObjectType('AppealGroup', {
  description:
    'Mass appeals (жолданымдар): appeals of one office on the same matter, which are answered together, each with a reply of its own. Seen by the office and those above it alone; applicants do not learn of it.',
})
export class AppealGroupType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field({ description: 'What the appeals have in common, in a line.' })
  subject: string;

  @Field(() => LocalDateScalar, { description: 'Day on which the group was made.' })
  createdOn: LocalDate;
}

/** A page of groups. */
export const AppealGroupConnectionType = connectionType('AppealGroup', AppealGroupType);

/** A group as a command has left it, with what became of the appeals. */
export interface ChangedGroup extends GroupOutcome {
  readonly group: AppealGroup;
}

@ObjectType('AppealGroupChange', { description: 'A group of appeals after a step on many of them.' })
export class AppealGroupChangeType {
  @Field(() => AppealGroupType, { description: 'The group.' })
  group: AppealGroup;

  @Field(() => Int, { description: 'On how many appeals the step was taken.' })
  changedCount: number;

  @Field(() => [AppealRefusalType], { description: 'Those on which it was not, each with the reason.' })
  refusals: readonly AppealRefusal[];

  @Field(() => ID, {
    nullable: true,
    description: 'Where to go on (`after`), since more members are left than one request answers; null where none are.',
  })
  next: string | null;
}
