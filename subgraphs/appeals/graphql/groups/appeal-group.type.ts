import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { connectionType } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { legalBasisOf } from '../../../../platform/law/ledger';
import { message } from '../../../../platform/law/messages';
import type { GroupOutcome } from '../../commands/groups/group-step';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import type { AppealGroup, GroupRefusal } from '../../domain/groups/appeal-group';
import { AppealType } from '../appeal.type';

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

@ObjectType('AppealGroupRefusal', {
  description: 'Why one of many appeals was passed over; nothing was changed of it, and the others were not kept back.',
})
export class AppealGroupRefusalType {
  @Field(() => ID, { description: 'The appeal, as it was named.' })
  appealId: string;

  @Field({
    description: 'The code of the error that the same step on this appeal alone would meet, such as NOT_FOUND.',
  })
  code: string;
}

@Resolver(() => AppealGroupRefusalType)
export class AppealGroupRefusalResolver {
  @FieldResolver(() => AppealType, { nullable: true, description: 'The appeal; null where the viewer sees none.' })
  appeal(@Root() { appealId }: GroupRefusal, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    return loaders.appeal.load(appealId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of the refusal, if the law refuses.' })
  reason(@Root() { reason }: GroupRefusal): string | null {
    return reason ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The id of the rule, such as 24.7.b.' })
  rule(@Root() { rule }: GroupRefusal): string | null {
    return rule ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The article of the law, such as Art. 24 §7.' })
  legalBasis(@Root() { rule }: GroupRefusal): string | null {
    return rule === undefined ? null : legalBasisOf(rule);
  }

  @FieldResolver(() => String, { description: 'A sentence for a person, in the language of the request.' })
  message(@Root() { reason, code, details }: GroupRefusal, @Ctx() { language }: AppealsContext): string {
    return message(reason ?? code, language, details);
  }
}

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

  @Field(() => [AppealGroupRefusalType], { description: 'Those on which it was not, each with the reason.' })
  refusals: readonly GroupRefusal[];

  @Field(() => ID, {
    nullable: true,
    description: 'Where to go on (`after`), since more members are left than one request answers; null where none are.',
  })
  next: string | null;
}
