import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Directive } from 'type-graphql';
import type { LocalDate } from '../calendar/local-date';
import {
  MATERIAL_READERS,
  MATERIAL_SECRECIES,
  MATERIAL_STATES,
  type MaterialReader,
  type MaterialSecrecy,
  type MaterialState,
} from '../materials/material';
import { graphqlEnum } from './graphql-enum';
import { LegalBasis } from './legal-basis';
import { LegalReferenceType } from './legal-reference.type';
import { LocalDateScalar } from './scalars';

export const MaterialSecrecyEnum = graphqlEnum('MaterialSecrecy', 'The secret in a material.', MATERIAL_SECRECIES);
export const MaterialStateEnum = graphqlEnum('MaterialState', 'What has become of a material.', MATERIAL_STATES);
export const MaterialReaderEnum = graphqlEnum('MaterialReader', 'Whom a disclosure is for.', MATERIAL_READERS);

@Directive('@shareable')
@LegalBasis('26.3.c')
@ObjectType('DisclosurePermit', { description: 'The permit by which a protected secret was handed over.' })
export class DisclosurePermitType {
  @Field({ description: 'Its number.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  on: LocalDate;

  @Field(() => LegalReferenceType, { description: 'The legislation by which the secret may be disclosed.' })
  basis: LegalReferenceType;
}

/** What the permissions of all owners have in common; each adds the references. */
@ObjectType()
export abstract class MaterialDisclosureFields {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => MaterialReaderEnum, { description: 'Whom it is for.' })
  reader: MaterialReader;

  readonly readerId: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the person, where it is for one without an account.' })
  readerName: string | null;

  @Field(() => LegalReferenceType, { description: 'The legislation that provides for it (26.6.b).' })
  basis: LegalReferenceType;

  @Field({ description: 'What may be inspected.' })
  scope: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null without an end.' })
  until: LocalDate | null;

  readonly permittedById: string;

  @Field(() => LocalDateScalar, { description: 'Day of the permission.' })
  permittedOn: LocalDate;

  @Field(() => String, { nullable: true, description: 'Why a superior permitted it (5.2.3); null otherwise.' })
  necessityReason: string | null;
}

/** What the materials of all owners have in common. */
@ObjectType()
export abstract class MaterialFields {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change; for `expectedVersion`.' })
  version: number;

  readonly recordId: string;

  @Field(() => MaterialStateEnum, { description: 'What has become of it.' })
  state: MaterialState;

  @Field({ description: 'What it is, in words.' })
  title: string;

  @Field({ description: 'Name of the file as it was handed over.' })
  fileName: string;

  @LegalBasis('26.3.c')
  @Field(() => MaterialSecrecyEnum, { description: 'The secret in it.' })
  secrecy: MaterialSecrecy;

  @LegalBasis('26.3.c')
  @Field(() => DisclosurePermitType, { nullable: true, description: 'The permit; null where there is no secret.' })
  permit: DisclosurePermitType | null;

  readonly readerIds: readonly string[];

  @LegalBasis('9.22.c')
  @Field(() => String, {
    nullable: true,
    description: 'Code of the dataset of the information-exchange system that it was drawn from; null for others.',
  })
  dataset: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Type of its content, found by the content itself; null before.',
  })
  mediaType: string | null;

  @Field(() => Float, { nullable: true, description: 'Size of its content in bytes; null before.' })
  bytes: number | null;

  @LegalBasis('10.2.4')
  @Field(() => String, { nullable: true, description: 'SHA-256 of its content, in hexadecimal digits; null before.' })
  sha256: string | null;

  readonly addedById: string | null;

  @Field(() => LocalDateScalar, { description: 'Day on which it was handed over.' })
  addedOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which it was archived or destroyed; null before.',
  })
  closedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Why it was archived, or the act of its destruction.' })
  closingReason: string | null;
}
