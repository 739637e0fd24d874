import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { SupervisionContext } from '../context';
import type { Intervention, InterventionAction } from '../domain/intervention';
import type { Submission } from '../domain/submission';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';
import { SubmissionActionEnum } from './submission-enums.type';
import { SubmissionType } from './submission.type';

@LegalBasis('43.3.a', '43.3.d')
@ObjectType('SubmissionIntervention', {
  description:
    'How a superior prosecutor has ended a submission, on a complaint or of the own accord (жоғары тұрған прокурордың күшін жоюы, кері қайтаруы).',
})
export class SubmissionInterventionType {
  @Field(() => SubmissionActionEnum, {
    description: 'CANCEL_ACT: its effect is removed from the start; REVOKE_ACT: it is taken back from that day on.',
  })
  action: InterventionAction;

  @Field(() => LocalDateScalar, { description: 'The day of the decision.' })
  on: LocalDate;
}

@Resolver(() => SubmissionInterventionType)
export class SubmissionInterventionResolver {
  @LegalBasis('43.3.a')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The reasons; null where they stand in the decision on a complaint.',
  })
  reasons(@Root() { reasons }: Intervention): string | null {
    return reasons ?? null;
  }

  @LegalBasis('43.3.c')
  @FieldResolver(() => OfficeStub, { description: 'The office that decided.' })
  office(@Root() { officeId }: Intervention): { readonly id: string } {
    return { id: officeId };
  }

  @LegalBasis('43.3.a')
  @FieldResolver(() => OfficerStub, {
    nullable: true,
    description: 'The superior prosecutor who decided; null for readers who deal with the office only.',
  })
  decidedBy(@Root() { byId }: Intervention, @Ctx() { viewer }: SupervisionContext): { readonly id: string } | null {
    return officerFor(viewer, byId);
  }
}

@Resolver(() => SubmissionType)
export class InterventionOfSubmissionResolver {
  @LegalBasis('43.3.a', '43.3.e')
  @FieldResolver(() => SubmissionInterventionType, {
    nullable: true,
    description: 'How a superior has ended it; null where none has.',
  })
  intervention(@Root() { intervention }: Submission): Intervention | null {
    return intervention;
  }
}
