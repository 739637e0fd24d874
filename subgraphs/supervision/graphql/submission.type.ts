import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { connectionType } from '../../../platform/graphql/connection';
import { ClassificationEnum } from '../../../platform/graphql/classification.enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../platform/graphql/scalars';
import type { ActWarning } from '../domain/competence';
import type { SubmissionState } from '../domain/submission-states';
import type { SubmissionGround } from '../domain/submission-grounds';
import { ActWarningEnum } from './act-enums.type';
import { SubmissionGroundEnum, SubmissionStateEnum } from './submission-enums.type';

/** The fields of a submission that are its own; those that are read or asked for apart are in `submission-fields.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType('Submission', {
  description: 'A submission (ұсыну): a demand to eliminate violations of legality, their causes and conditions.',
})
export class SubmissionType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'Registration number, such as KZ-71-ESIL/S-2026-000001; null while it is a draft.',
  })
  number: string | null;

  @Field(() => SubmissionStateEnum, { description: 'Where it stands in its life cycle.' })
  state: SubmissionState;

  @LegalBasis('42.2.e', '3.4')
  @Field(() => ClassificationEnum, { description: 'Its class of secrecy.' })
  classification: Classification;

  @LegalBasis('36.1.a')
  @Field(() => [SubmissionGroundEnum], { description: 'Its grounds; a draft may have none yet.' })
  grounds: readonly SubmissionGround[];

  @LegalBasis('36.1.3.a')
  @Field(() => String, {
    nullable: true,
    description: 'The provision that provides for it, on the ground OTHER_BY_LAW.',
  })
  otherGroundProvision: string | null;

  @LegalBasis('32.2.k')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which it was made and sent (акт енгізу); null while it is a draft.',
  })
  madeOn: LocalDate | null;

  @LegalBasis('36.2.a', '32.2.k')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of delivery: day 0 of its term; null before.' })
  deliveredOn: LocalDate | null;

  @LegalBasis('36.2.a', '36.2.b')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which the addressee must consider it; null before delivery. `terms` has the proof.',
  })
  dueOn: LocalDate | null;

  @LegalBasis('32.2.j')
  @Field(() => [ActWarningEnum], { description: 'What it is marked with though making it was lawful.' })
  warnings: readonly ActWarning[];

  @Field(() => InstantScalar, { description: 'Instant at which its draft was begun.' })
  createdAt: Date;
}

/** A page of submissions. */
export const SubmissionConnectionType = connectionType('Submission', SubmissionType);
