import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { OrderDirectionEnum } from '../../../platform/graphql/order-direction';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { CouncilLevel } from '../domain/council-level';
import type { CouncilState } from '../domain/council-lifecycle';
import type { MeasureState } from '../domain/measure-lifecycle';
import type { CouncilFilter } from '../persistence/council-list.repository';
import type { MeasureFilter, MeasureOrder } from '../persistence/measure-list.repository';
import { CouncilLevelEnum, CouncilStateEnum, MeasureOrderFieldEnum, MeasureStateEnum } from './council-enums.type';

const MOST_VALUES = 20;
const MOST_IDS = 500;

@InputType('CoordinatingCouncilFilter', {
  description: 'Narrows a list of councils; what is absent does not narrow it, all that is given must hold.',
})
export class CouncilFilterInput implements CouncilFilter {
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  @Field(() => [CouncilStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: CouncilState[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  @Field(() => [CouncilLevelEnum], { nullable: true, description: 'At one of these places.' })
  levels?: CouncilLevel[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST_IDS)
  @Field(() => [ID], { nullable: true, description: 'Of one of these offices.' })
  officeIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST_IDS)
  @Field(() => [ID], { nullable: true, description: 'In which one of these bodies takes part today.' })
  participantIds?: string[] | null;
}

@InputType('CouncilMeasureFilter', {
  description: 'Narrows a list of measures; what is absent does not narrow it, all that is given must hold.',
})
export class MeasureFilterInput implements MeasureFilter {
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  @Field(() => [MeasureStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: MeasureState[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST_IDS)
  @Field(() => [ID], { nullable: true, description: 'For which one of these bodies is responsible.' })
  responsibleIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST_IDS)
  @Field(() => [ID], { nullable: true, description: 'Of one of these councils.' })
  councilIds?: string[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: LocalDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Overdue by the legal clock, or not.' })
  isOverdue?: boolean | null;
}

@InputType('CouncilMeasureOrder', { description: 'The order of a list of measures.' })
export class MeasureOrderInput implements MeasureOrder {
  @Field(() => MeasureOrderFieldEnum, { description: 'By what.' })
  field: MeasureOrder['field'];

  @Field(() => OrderDirectionEnum, { description: 'In which direction.' })
  direction: MeasureOrder['direction'];
}
