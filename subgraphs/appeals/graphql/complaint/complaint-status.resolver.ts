import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../../platform/graphql/localised-text.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { AppealsContext } from '../../context';
import { type ComplaintOutcome, isComplaintOverdue } from '../../domain/complaint/complaint';
import type { ComplaintState } from '../../domain/complaint/complaint-lifecycle';
import { COMPLAINT_NEXT_STEPS } from '../../domain/complaint/next-steps';
import { type ComplaintStatus, findComplaintStatus } from '../../persistence/complaint/complaint-status.repository';
import { openByCode } from '../open-by-code';
import { ComplaintOutcomeEnum, ComplaintStateEnum } from './complaint-enums.type';

/** What the holder of an access code is told: neither who complains, nor of what or whom. */
@ObjectType('ComplaintStatus', { description: 'How a complaint stands, for the holder of its access code.' })
export class ComplaintStatusType {
  @Field({ description: 'Registration number.' })
  number: string;

  @Field(() => ComplaintStateEnum, { description: 'Where it stands in its life cycle.' })
  state: ComplaintState;

  @LegalBasis('25.1.e')
  @Field(() => LocalDateScalar, { description: 'Day of receipt.' })
  receivedOn: LocalDate;

  @LegalBasis('25.1.e')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it must be decided; null where nobody has to decide.',
  })
  dueOn: LocalDate | null;
}

@Resolver(() => ComplaintStatusType)
export class ComplaintStatusResolver {
  @LegalBasis('25.1.e', '25.2.b')
  @Query(() => ComplaintStatusType, {
    description:
      'How a complaint stands, without signing in. A wrong number and a wrong code are the same NOT_FOUND; after ten of them a number is closed for a quarter of an hour (RATE_LIMITED).',
  })
  complaintStatus(
    @Arg('number', () => String, { description: 'Registration number.' }) number: string,
    @Arg('accessCode', () => String, {
      description: 'The code given at the filing; letter case, spaces and hyphens do not matter.',
    })
    accessCode: string,
    @Ctx() { db }: AppealsContext,
  ): Promise<ComplaintStatus> {
    const find = (wanted: string) => findComplaintStatus(db, wanted);
    return openByCode({ db }, { noun: 'Complaint', number, accessCode, find });
  }

  @FieldResolver(() => LocalisedTextType, { description: 'What comes next, in words.' })
  nextStep(@Root() { state }: ComplaintStatus): LocalisedText {
    return COMPLAINT_NEXT_STEPS[state];
  }

  @LegalBasis('25.2.b')
  @FieldResolver(() => ComplaintOutcomeEnum, {
    nullable: true,
    description: 'How it was decided; null before. The reasons are in the decision that the complainant gets.',
  })
  outcome(@Root() { decision }: ComplaintStatus): ComplaintOutcome | null {
    return decision?.outcome ?? null;
  }

  @LegalBasis('25.2.b')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The way to court, as the decision names it; null before it.',
  })
  courtRoute(@Root() { decision }: ComplaintStatus): string | null {
    return decision?.courtRoute ?? null;
  }

  @LegalBasis('25.1.e', '25.2.a')
  @FieldResolver(() => Boolean, {
    description: 'Whether the due day has passed without a decision, so that the way to court is open.',
  })
  async isOverdue(@Root() status: ComplaintStatus, @Ctx() { today }: AppealsContext): Promise<boolean> {
    return isComplaintOverdue(status, await today());
  }
}
