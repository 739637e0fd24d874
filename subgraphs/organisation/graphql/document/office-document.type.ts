import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { actionEnum, graphqlEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import {
  type ApprovingAuthority,
  OFFICE_DOCUMENT_LIFECYCLE,
  type OfficeDocumentKind,
  type OfficeDocumentState,
} from '../../domain/document/office-document';

const LONGEST_ID = 100;
const LONGEST_REFERENCE = 300;
const LONGEST_TEXT = 50_000;

const OfficeDocumentStateEnum = stateEnum(OFFICE_DOCUMENT_LIFECYCLE, 'OfficeDocumentState');
export const OfficeDocumentActionEnum = actionEnum(OFFICE_DOCUMENT_LIFECYCLE, 'OfficeDocumentAction');

export const OfficeDocumentKindEnum = graphqlEnum<OfficeDocumentKind>(
  'OfficeDocumentKind',
  'Papers of offices that take effect by approval.',
  {
    STRUCTURE: 'The structure of an office (құрылым).',
    CHARTER: 'The regulation or charter of an institution or of the educational organisation (ереже, жарғы).',
    SYMBOLS: 'The description of the symbols of the office (рәміздер).',
    REGULATION_PROPOSAL: 'A proposal to the President to approve the regulation on the General Office.',
    STRUCTURE_PROPOSAL: 'A proposal to the President to approve the structure of the General Office.',
    STAFF_PROPOSAL: 'A proposal to the President to approve the total staff number of all bodies.',
    ADMISSION_PROCEDURE: 'The procedure of admission to training at the educational organisation.',
    JOINT_RESEARCH_PROCEDURE: 'The procedure of inter-agency research.',
  },
);

const ApprovingAuthorityEnum = graphqlEnum<ApprovingAuthority>('ApprovingAuthority', 'Whose approval a paper needs.', {
  PROSECUTOR_GENERAL: 'The Prosecutor General.',
  PRESIDENT: 'The President of the Republic.',
});

@ObjectType('OfficeDocument', { description: 'An edition of a paper of an office, such as its structure.' })
export class OfficeDocumentType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field(() => OfficeDocumentKindEnum, { description: 'Kind of the paper.' })
  kind: OfficeDocumentKind;

  @Field(() => Int, { description: 'Number of the edition among those of its office and kind.' })
  edition: number;

  @LegalBasis('9.13', '9.14', '5.7', '9.3')
  @Field(() => OfficeDocumentStateEnum, { description: 'How far it has come.' })
  state: OfficeDocumentState;

  @LegalBasis('9.14')
  @Field(() => ApprovingAuthorityEnum, { description: 'Whose approval it needs; anybody else’s is refused.' })
  approvedBy: ApprovingAuthority;

  @Field({ description: 'Text.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day of the draft.' })
  draftedOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was proposed to the President.' })
  submittedOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the approval.' })
  approvedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Number and date of the approving act.' })
  actReference: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day in effect.' })
  fromOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in effect; null while it is.' })
  untilOn: LocalDate | null;

  readonly officeId: string;
}

@InputType({ description: 'A draft of a paper of an office.' })
export class DraftOfficeDocumentInput extends CommandInput {
  @Field(() => ID, { description: 'The office.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => OfficeDocumentKindEnum, { description: 'Kind of the paper.' })
  kind: OfficeDocumentKind;

  @Field(() => ApprovingAuthorityEnum, {
    nullable: true,
    description:
      'For a charter, whose approval it needs; the Prosecutor General’s if absent. For other papers it follows from the kind.',
  })
  approvedBy?: ApprovingAuthority | null;

  @Field({ description: 'Text, up to 50,000 characters.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  text: string;
}

@InputType({ description: 'A step of a paper of an office.' })
export class SubmitOfficeDocumentInput extends ChangeInput {
  @Field(() => ID, { description: 'The paper.' })
  @MaxLength(LONGEST_ID)
  documentId: string;
}

@InputType({ description: 'The approval of a paper of an office.' })
export class ApproveOfficeDocumentInput extends SubmitOfficeDocumentInput {
  @Field({ description: 'Number and date of the approving act.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day in effect; today if absent, never before it.',
  })
  fromOn?: LocalDate | null;
}

@InputType({ description: 'The approval by the President of what was proposed.' })
export class RecordPresidentApprovalInput extends SubmitOfficeDocumentInput {
  @Field(() => String, { nullable: true, description: 'Number and date of the act of the President.' })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  actReference?: string | null;
}
