import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { message } from '../../../platform/law/messages';
import { legalBasisOf } from '../../../platform/law/ledger';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import type { AppealRefusal } from '../domain/appeal-refusal';
import { AppealType } from './appeal.type';

@ObjectType('AppealRefusal', {
  description: 'Why one of many appeals was passed over; nothing was changed of it, and the others were not kept back.',
})
export class AppealRefusalType {
  @Field(() => ID, { description: 'The appeal, as it was named.' })
  appealId: string;

  @Field({
    description: 'The code of the error that the same step on this appeal alone would meet, such as NOT_FOUND.',
  })
  code: string;
}

@Resolver(() => AppealRefusalType)
export class AppealRefusalResolver {
  @FieldResolver(() => AppealType, { nullable: true, description: 'The appeal; null where the viewer sees none.' })
  appeal(@Root() { appealId }: AppealRefusal, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    return loaders.appeal.load(appealId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of the refusal, if the law refuses.' })
  reason(@Root() { reason }: AppealRefusal): string | null {
    return reason ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The id of the rule, such as 24.7.b.' })
  rule(@Root() { rule }: AppealRefusal): string | null {
    return rule ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The article of the law, such as Art. 24 §7.' })
  legalBasis(@Root() { rule }: AppealRefusal): string | null {
    return rule === undefined ? null : legalBasisOf(rule);
  }

  @FieldResolver(() => String, { description: 'A sentence for a person, in the language of the request.' })
  message(@Root() { reason, code, details }: AppealRefusal, @Ctx() { language }: AppealsContext): string {
    return message(reason ?? code, language, details);
  }
}
