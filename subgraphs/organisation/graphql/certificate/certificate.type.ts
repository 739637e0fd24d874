import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { connectionType } from '../../../../platform/graphql/connection';
import { graphqlEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../../platform/graphql/localised-text.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { CERTIFICATE_LIFECYCLE, type CertificateState } from '../../domain/certificate/certificate-lifecycle';
import type { CertificateIssuer } from '../../domain/certificate/issuing';

export const CertificateStateEnum = stateEnum(CERTIFICATE_LIFECYCLE, 'ServiceCertificateState');

export const CertificateIssuerEnum = graphqlEnum<CertificateIssuer>(
  'CertificateIssuer',
  'Who issues a service certificate.',
  {
    PRESIDENTIAL_ADMINISTRATION: 'The Administration of the President (Президент Әкімшілігі).',
    PROSECUTOR_GENERAL: 'The Prosecutor General.',
    HEAD_OF_BODY: 'The head of a body, to prosecutors below.',
  },
);

@ObjectType('ServiceCertificate', {
  description: 'A service certificate (қызметтік куәлік), for the holder, superiors and the personnel administration.',
})
export class CertificateType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field({ description: "Number of the issuing office's register, and eight letters that cannot be guessed." })
  number: string;

  @LegalBasis('47.3.b')
  @Field(() => CertificateStateEnum, { description: 'State on the legal day.' })
  state: CertificateState;

  @LegalBasis('47.1.a', '47.2.a')
  @Field(() => CertificateIssuerEnum, { description: 'Who issued it.' })
  issuedBy: CertificateIssuer;

  @Field(() => LocalDateScalar, { description: 'Day of issue.' })
  issuedOn: LocalDate;

  @LegalBasis('47.3.a')
  @Field(() => LocalisedTextType, { description: 'The holder, as it stands on the certificate.' })
  name: LocalisedText;

  @LegalBasis('47.3.a')
  @Field(() => LocalisedTextType, { description: 'The post, as it stands on the certificate.' })
  postTitle: LocalisedText;

  @LegalBasis('47.3.a')
  @Field({ description: 'Whether it confirms the right to bear and keep weapons (атыс қаруы және өзге де қару).' })
  hasWeaponRight: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it is to be replaced.' })
  outdatedFrom: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it is invalid.' })
  invalidFrom: LocalDate | null;

  readonly holderId: string;
  readonly rankCode: string;
}

@ObjectType('CertificateVerification', {
  description:
    'What anyone learns of a certificate by its number: whether it is valid, and then the name, post and rank.',
})
export class CertificateVerificationType {
  @LegalBasis('47.3.b')
  @Field(() => CertificateStateEnum, { description: 'State on the legal day; only VALID confirms anything.' })
  state: CertificateState;

  @Field({ description: 'Whether it is valid.' })
  isValid: boolean;

  @Field(() => LocalisedTextType, { nullable: true, description: 'The holder; null unless it is valid.' })
  name: LocalisedText | null;

  @Field(() => LocalisedTextType, { nullable: true, description: 'The post; null unless it is valid.' })
  postTitle: LocalisedText | null;

  readonly rankCode: string | null;
}

export const CertificateConnection = connectionType('ServiceCertificate', CertificateType);
