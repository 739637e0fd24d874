import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { connectionType } from '../../../../platform/graphql/connection';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { InternalActKind, InternalActState } from '../../domain/internal-act/internal-act';

const LONGEST_TITLE = 1_000;
const LONGEST_TEXT = 200_000;

export const InternalActKindEnum = graphqlEnum<InternalActKind>('InternalActKind', 'Kinds of internal acts.', {
  ORDER: 'An order (бұйрық).',
  DISPOSITION: 'A disposition (өкім).',
  STATUTE: 'A statute (ереже).',
  MANUAL: 'A manual (нұсқаулық).',
  RULES_OF_PROCEDURE: 'Rules of procedure (регламент).',
  OTHER: 'Another act on organisation and activity, with its designation.',
});

const InternalActStateEnum = graphqlEnum<InternalActState>('InternalActState', 'States of InternalAct.', {
  IN_FORCE: 'Binds the subordinates of its issuer.',
  REPEALED: 'Binds nobody any more (final).',
});

@LegalBasis('32.1.3.a')
@ObjectType('InternalAct', {
  description: 'An act on the organisation and activity of an office and those below it; not an act of supervision.',
})
export class InternalActType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field({ description: 'Registration number.' })
  number: string;

  @Field(() => InternalActKindEnum, { description: 'Kind.' })
  kind: InternalActKind;

  @Field(() => String, { nullable: true, description: 'What an act of the kind OTHER is called.' })
  designation: string | null;

  @Field(() => InternalActStateEnum, { description: 'Whether it is in force.' })
  state: InternalActState;

  @Field({ description: 'Title.' })
  title: string;

  @Field({ description: 'Text.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day of issue, from which it binds.' })
  issuedOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of its repeal, from which it binds nobody.' })
  repealedOn: LocalDate | null;

  @Field(() => Boolean, { description: 'Whether anyone may read it.' })
  isPublished: boolean;

  @LegalBasis('32.1.3.c')
  @Field(() => [ID], { description: 'Offices whose members it addresses.' })
  addresseeOfficeIds: readonly string[];

  @LegalBasis('32.1.3.c')
  @Field(() => [ID], {
    description: 'Persons whom it addresses. With no addressee at all it binds everyone subordinate to its issuer.',
  })
  addresseeIds: readonly string[];

  @Field(() => InstantScalar, { description: 'When the record was made.' })
  createdAt: Date;

  readonly ownerOfficeId: string;
  readonly issuerId: string;
}

export const InternalActConnection = connectionType('InternalAct', InternalActType);

@InputType({ description: 'An internal act, in force from today.' })
export class IssueInternalActInput extends CommandInput {
  @Field(() => ID, { description: 'The issuing office.' })
  officeId: string;

  @Field(() => InternalActKindEnum, { description: 'Kind.' })
  kind: InternalActKind;

  @Field(() => String, { nullable: true, description: 'What it is called; needed for OTHER.' })
  designation?: string | null;

  @Field({ description: 'Title.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TITLE)
  title: string;

  @Field({ description: 'Text.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  text: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Offices and persons subordinate to the issuer; everyone subordinate if absent.',
  })
  addresseeIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether anyone may read it; false if absent.' })
  isPublished?: boolean | null;
}

@InputType({ description: 'The repeal of an internal act.' })
export class RepealInternalActInput extends ChangeInput {
  @Field(() => ID, { description: 'The internal act.' })
  id: string;
}
