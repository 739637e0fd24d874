import { Matches, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { ReportMeasureImplementation } from '../commands/report-measure-implementation';
import type { EvidenceType } from '../domain/measure';
import { ChangeRecordInput } from './change-record.inputs';
import { EvidenceTypeEnum } from './council-enums.type';

const NAME = 300;
const TEXT = 50_000;
/** Something other than blanks. */
const FILLED = /\S/;

@InputType('ReportMeasureImplementationInput', { description: 'An act or measure by which a measure is implemented.' })
export class ReportMeasureImplementationInput extends ChangeRecordInput implements ReportMeasureImplementation {
  @LegalBasis('28.2')
  @Field(() => EvidenceTypeEnum, { description: 'Of which kind it is.' })
  evidenceType: EvidenceType;

  @Matches(FILLED)
  @MaxLength(NAME)
  @Field({ description: 'Its number or other reference.' })
  reference: string;

  @Matches(FILLED)
  @MaxLength(TEXT)
  @Field({ description: 'What was done.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act or measure, not in the future.' })
  datedOn: LocalDate;
}
