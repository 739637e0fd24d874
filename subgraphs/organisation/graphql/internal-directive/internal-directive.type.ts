import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { connectionType } from '../../../../platform/graphql/connection';
import { actionEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';
import { directiveLifecycle, type DirectiveState } from '../../domain/internal-directive/internal-directive';

const LONGEST_TEXT = 50_000;
const InternalDirectiveStateEnum = stateEnum(directiveLifecycle, 'InternalDirectiveState');
export const InternalDirectiveActionEnum = actionEnum(directiveLifecycle, 'InternalDirectiveAction');

@LegalBasis('5.2.1', '35.2.d')
@ObjectType('InternalDirective', {
  description:
    "A superior's direction to a lower office on the organisation of its work (нұсқау). It binds, and is no act of supervision.",
})
export class InternalDirectiveType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field({ description: 'Registration number of the sending office.' })
  number: string;

  @Field(() => InternalDirectiveStateEnum, { description: 'Where it stands.' })
  state: DirectiveState;

  @Field({ description: 'Text.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day from which it binds.' })
  issuedOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day by which it is to be carried out.' })
  dueOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the report of execution.' })
  reportedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The report of execution.' })
  report: string | null;

  @Field(() => InstantScalar, { description: 'When the record was made.' })
  createdAt: Date;

  readonly ownerOfficeId: string;
  readonly senderOfficeId: string;
  readonly senderId: string;
}

export const InternalDirectiveConnection = connectionType('InternalDirective', InternalDirectiveType);

@InputType({ description: 'A direction to a lower office.' })
export class IssueInternalDirectiveInput extends CommandInput {
  @Field(() => ID, { description: 'The lower office.' })
  addresseeOfficeId: string;

  @Field({ description: 'Text.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  text: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By which day; open if absent.' })
  dueOn?: LocalDate | null;
}

@InputType({ description: 'A direction that is answered.' })
export class AnswerInternalDirectiveInput extends ChangeInput {
  @Field(() => ID, { description: 'The direction.' })
  id: string;
}

@InputType({ description: 'The report of execution of a direction.' })
export class ReportInternalDirectiveInput extends AnswerInternalDirectiveInput {
  @Field({ description: 'What was done.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  report: string;
}
