import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AssumedSize } from '../../../../platform/graphql/cost';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { AppealDimension } from '../../persistence/statistics/appeal-dimensions.repository';
import { type AppealFigures, type DaysToAnswer } from '../../persistence/statistics/appeal-statistics.repository';
import { OfficeStub } from '../office.stub';
import { OfficerStub } from '../officer.stub';
import type { ReferenceTo } from '../reference-to';
import { AppealDimensionEnum } from './appeal-dimension.enum';
import { type AppealFigure, FIGURES, type Grouping } from './group-filter';

export const AppealFigureEnum = graphqlEnum<AppealFigure>(
  'AppealFigure',
  'A figure of statistics that opens into its list.',
  FIGURES,
);

@ObjectType('AppealStatisticsKey', { description: 'By what a group of appeals was parted from others.' })
export class AppealKeyType {
  @Field(() => AppealDimensionEnum, { description: 'The dimension.' })
  dimension: AppealDimension;

  @Field(() => String, { nullable: true, description: 'Its value; null for appeals without one.' })
  value: string | null;

  @Field(() => OfficeStub, { nullable: true, description: 'The office, if the dimension is OFFICE.' })
  office(): ReferenceTo | null {
    return this.dimension === 'OFFICE' && this.value !== null ? { id: this.value } : null;
  }

  @LegalBasis('26.6.a')
  @Field(() => OfficerStub, { nullable: true, description: 'The officer, if the dimension is HANDLER.' })
  officer(): ReferenceTo | null {
    return this.dimension === 'HANDLER' && this.value !== null ? { id: this.value } : null;
  }
}

@ObjectType('AppealDaysToAnswer', {
  description: 'In how many days appeals were answered, the day of receipt not counted; null where none is.',
})
export class DaysToAnswerType implements DaysToAnswer {
  @Field(() => Int, { nullable: true, description: 'Half of them took so many days or fewer.' })
  median: number | null;

  @Field(() => Int, { nullable: true, description: 'Nine in ten took so many days or fewer.' })
  percentile90: number | null;
}

/** A group with what is needed to open it into its list. */
export interface AppealGroup extends AppealFigures {
  readonly grouping: Grouping;
}

@ObjectType('AppealStatisticsGroup', { description: 'The figures over one group of appeals that the viewer may see.' })
export class AppealGroupType {
  @Field(() => Int, { description: 'How many there are.' })
  count: number;

  @Field(() => Int, { description: 'How many of them are answered.' })
  answered: number;

  @LegalBasis('24.3.a')
  @Field(() => Int, { description: 'How many of those by their due day.' })
  answeredInTime: number;

  @LegalBasis('24.3.a')
  @Field(() => Float, {
    nullable: true,
    description: 'The share of the answered that were answered by their due day, 0 to 1; null where none is.',
  })
  shareInTime(): number | null {
    return this.answered === 0 ? null : this.answeredInTime / this.answered;
  }

  @LegalBasis('24.3.a')
  @Field(() => Int, { description: 'How many are open though their due day has passed by the legal clock.' })
  overdue: number;

  @LegalBasis('24.3.b')
  @Field(() => DaysToAnswerType, {
    description: 'Working days from receipt to reply, by the present working calendar.',
  })
  workingDays: DaysToAnswerType;

  @Field(() => DaysToAnswerType, { description: 'Calendar days from receipt to reply.' })
  calendarDays: DaysToAnswerType;

  readonly values: readonly (string | null)[];
  readonly grouping: Grouping;
}

@ObjectType('AppealStatistics', {
  description: 'Figures over appeals (жолданымдар), over nothing but what the viewer may see.',
})
export class AppealStatisticsType {
  @AssumedSize(1_000)
  @Field(() => [AppealGroupType], {
    description: 'The groups in the order of their values; one group if nothing parts them.',
  })
  groups: readonly AppealGroup[];
}
