import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { SubmissionState } from '../domain/submission-states';
import type { SubmissionFilter, SubmissionOrder } from '../persistence/submission-list.repository';
import { OrderDirectionEnum } from '../../../platform/graphql/order-direction';
import { SubmissionOrderFieldEnum, SubmissionStateEnum } from './submission-enums.type';

@InputType('SubmissionFilter', {
  description: 'Narrows a list of submissions; what is absent does not narrow it, all that is given must hold.',
})
export class SubmissionFilterInput implements SubmissionFilter {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [SubmissionStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: SubmissionState[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'Made by one of these offices.' })
  officeIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'Addressed to one of these agencies.' })
  addresseeIds?: string[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: LocalDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Overdue by the legal clock, or not.' })
  isOverdue?: boolean | null;

  @IsOptional()
  @MaxLength(300)
  @Field(() => String, {
    nullable: true,
    description: 'Words that stand in the number or the text, in either case of letters.',
  })
  search?: string | null;
}

@InputType('SubmissionOrder', { description: 'The order of a list of submissions.' })
export class SubmissionOrderInput implements SubmissionOrder {
  @Field(() => SubmissionOrderFieldEnum, { description: 'By what.' })
  field: SubmissionOrder['field'];

  @Field(() => OrderDirectionEnum, { description: 'In which direction.' })
  direction: SubmissionOrder['direction'];
}
