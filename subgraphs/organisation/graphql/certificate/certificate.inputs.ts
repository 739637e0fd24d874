import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { CertificateState } from '../../domain/certificate/certificate-lifecycle';
import type { CertificateIssuer } from '../../domain/certificate/issuing';
import { OfficerStepInput } from '../person/person.inputs';
import { LONGEST_ID } from '../text-lengths';
import { CertificateIssuerEnum, CertificateStateEnum } from './certificate.type';

@InputType({ description: 'An issue of a service certificate (қызметтік куәлік беру).' })
export class IssueServiceCertificateInput extends OfficerStepInput {
  @Field(() => CertificateIssuerEnum, {
    nullable: true,
    description: 'Who issues it; if absent, the issuer that the law names for the post and the caller.',
  })
  issuedBy?: CertificateIssuer | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of issue; today if absent, never later.' })
  issuedOn?: LocalDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it confirms the right to bear and keep weapons; one of the four facts (47.3.a).',
  })
  hasWeaponRight?: boolean | null;
}

@InputType({ description: 'Which certificates a list shows; absent fields narrow nothing.' })
export class CertificateFilterInput {
  @Field(() => ID, { nullable: true, description: 'The office of the post.' })
  @IsOptional()
  @MaxLength(LONGEST_ID)
  officeId?: string | null;

  @Field(() => [CertificateStateEnum], {
    nullable: true,
    description: 'States; TO_BE_REPLACED is the work of the issuer.',
  })
  states?: CertificateState[] | null;
}
