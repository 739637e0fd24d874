import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { connectionType } from '../../../../platform/graphql/connection';
import { actionEnum, graphqlEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import {
  presidentReportLifecycle,
  type PresidentReportState,
  type ReportAddressee,
} from '../../domain/president-report/president-report';
import { LONGEST_ID, LONGEST_REASON } from '../text-lengths';

const PresidentReportStateEnum = stateEnum(presidentReportLifecycle, 'PresidentReportState');
export const PresidentReportActionEnum = actionEnum(presidentReportLifecycle, 'PresidentReportAction');
const ReportAddresseeEnum = graphqlEnum<ReportAddressee>('ReportAddressee', 'To whom a report could go.', {
  PRESIDENT: 'The President, the sole addressee of an accountability report.',
  PARLIAMENT: 'Parliament; refused.',
  GOVERNMENT: 'The Government; refused.',
});

@LegalBasis('9.8', '8.1.3')
@ObjectType('PresidentReport', {
  description: "The Prosecutor General's report to the President, who is its sole addressee.",
})
export class PresidentReportType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field(() => PresidentReportStateEnum, { description: 'Where it stands.' })
  state: PresidentReportState;

  @Field(() => LocalDateScalar, { description: 'First day of the period that it covers.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of the period.' })
  untilOn: LocalDate;

  @Field(() => String, { nullable: true, description: 'How legality stands nationwide.' })
  legality: string | null;

  @Field(() => String, { nullable: true, description: 'What the office has done.' })
  activity: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the submission.' })
  submittedOn: LocalDate | null;
}

export const PresidentReportConnection = connectionType('PresidentReport', PresidentReportType);

@ObjectType('PresidentReportSchedule', {
  description: 'How often a report to the President is owed; the law names no period.',
})
export class PresidentReportScheduleType {
  @Field(() => Int, { description: 'Every so many months.' })
  everyMonths: number;

  @Field(() => LocalDateScalar, { description: 'Due day of the first.' })
  firstDueOn: LocalDate;
}

@InputType({ description: 'A report to the President.' })
export class DraftPresidentReportInput extends CommandInput {
  @Field(() => ReportAddresseeEnum, {
    nullable: true,
    description: 'The President if absent; ADDRESSEE_NOT_ALLOWED for others.',
  })
  addressee?: ReportAddressee | null;

  @Field(() => LocalDateScalar, { description: 'First day of the period.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of the period.' })
  untilOn: LocalDate;

  @IsOptional()
  @MaxLength(LONGEST_REASON)
  @Field(() => String, { nullable: true, description: 'How legality stands; needed to submit it.' })
  legality?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_REASON)
  @Field(() => String, { nullable: true, description: 'What the office has done; needed to submit it.' })
  activity?: string | null;
}

@InputType({ description: 'A report to the President.' })
export class ChangePresidentReportInput extends ChangeInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The report.' })
  id: string;
}

@InputType({ description: 'What is written anew; what is absent stays.' })
export class AmendPresidentReportInput extends ChangePresidentReportInput {
  @IsOptional()
  @MaxLength(LONGEST_REASON)
  @Field(() => String, { nullable: true, description: 'How legality stands.' })
  legality?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_REASON)
  @Field(() => String, { nullable: true, description: 'What the office has done.' })
  activity?: string | null;
}

@InputType({ description: 'How often a report is owed.' })
export class SetPresidentReportScheduleInput extends CommandInput {
  @Min(1)
  @Max(60)
  @Field(() => Int, { description: 'Every so many months, 1 to 60.' })
  everyMonths: number;

  @Field(() => LocalDateScalar, { description: 'Due day of the first, today or later.' })
  firstDueOn: LocalDate;
}
