import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import type {
  AnonymousException,
  AppealFacts,
  Assignment,
  Body,
  BodyFailure,
  ProtectedGroup,
} from '../domain/appeal-facts';
import { requireInsider } from '../domain/closed-field';
import { AppealBodyType } from './appeal-body.type';
import { AnonymousExceptionEnum, BodyFailureKindEnum, ProtectedGroupEnum } from './appeal-enums.type';

@ObjectType('AppealBodyFailure', { description: 'How a competent body failed to secure protection.' })
export class BodyFailureType implements BodyFailure {
  @Field(() => BodyFailureKindEnum, { description: 'By its reply, or by silence.' })
  kind: BodyFailure['kind'];

  @Field(() => LocalDateScalar, { description: 'Day of the reply, or day on which the body was addressed in vain.' })
  on: LocalDate;

  @Field({ description: 'What happened.' })
  description: string;
}

@ObjectType('AppealAssignment', { description: 'The assignment that an appeal rests on (тапсырма).' })
export class AssignmentType implements Assignment {
  @Field({ description: 'Its number.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  on: LocalDate;
}

@ObjectType('AppealFacts', { description: 'What was established about an appeal when it was sorted.' })
export class AppealFactsType implements Omit<AppealFacts, 'overrideReasons' | 'concealment'> {
  @LegalBasis('24.1.1')
  @Field(() => ProtectedGroupEnum, { nullable: true, description: 'Whose rights are protected.' })
  protectedGroup: ProtectedGroup | null;

  @LegalBasis('24.1.2')
  @Field(() => AppealBodyType, {
    nullable: true,
    description: 'The competent body that failed, or the one that interferes.',
  })
  body: Body | null;

  @LegalBasis('24.1.2')
  @Field({ description: 'Whether there is no body competent for the matter.' })
  hasNoCompetentBody: boolean;

  @LegalBasis('24.1.2')
  @Field(() => BodyFailureType, { nullable: true, description: 'How the body failed.' })
  failure: BodyFailure | null;

  @LegalBasis('24.1.6')
  @Field(() => AssignmentType, {
    nullable: true,
    description: 'The assignment of the President or the Prosecutor General.',
  })
  assignment: Assignment | null;

  @LegalBasis('24.6.b')
  @Field(() => AnonymousExceptionEnum, { nullable: true, description: 'Why an anonymous appeal is considered.' })
  anonymousException: AnonymousException | null;
}

/** The facts of an appeal, with the appeal, by which the closed ones are asked for. */
export interface FactsOfAppeal extends AppealFacts {
  readonly appeal: Appeal;
}

@Resolver(() => AppealFactsType)
export class AppealFactsResolver {
  @LegalBasis('24.1.2', '26.6.a')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The head's reasons to see a failure without prior recourse to the body. Closed to readers outside the office.",
  })
  overrideReasons(
    @Root() { appeal, overrideReasons }: FactsOfAppeal,
    @Ctx() { viewer }: AppealsContext,
  ): string | null {
    requireInsider(appeal, viewer, 'overrideReasons');
    return overrideReasons;
  }

  @LegalBasis('24.6.a', '26.6.a')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'How the stated author was found not to be the true one. Closed to readers outside the office.',
  })
  concealment(@Root() { appeal, concealment }: FactsOfAppeal, @Ctx() { viewer }: AppealsContext): string | null {
    requireInsider(appeal, viewer, 'concealment');
    return concealment;
  }
}
