import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OrderDirectionEnum } from '../../../../platform/graphql/order-direction';
import type { ComplaintState } from '../../domain/complaint/complaint-lifecycle';
import type { ContestedKind } from '../../domain/complaint/contested';
import type { ComplaintFilter, ComplaintOrder } from '../../persistence/complaint/complaint-list.repository';
import { LONGEST_CODE } from '../text-lengths';
import { ComplaintOrderFieldEnum, ComplaintStateEnum, ContestedKindEnum } from './complaint-enums.type';

@InputType('ComplaintFilter', {
  description: 'Narrows a list of complaints; what is absent does not narrow it, all that is given must hold.',
})
export class ComplaintFilterInput implements ComplaintFilter {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [ComplaintStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: ComplaintState[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'Decided in one of these offices.' })
  officeIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'Against one of these offices.' })
  respondentOfficeIds?: string[] | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    nullable: true,
    description: 'Against this person; empty for readers who deal with the office only.',
  })
  respondentId?: string | null;

  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [ContestedKindEnum], { nullable: true, description: 'About one of these kinds.' })
  contestedKinds?: ContestedKind[] | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { nullable: true, description: 'About this record.' })
  contestedRecordId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the due day has passed without a decision.' })
  isOverdue?: boolean | null;
}

@InputType('ComplaintOrder', { description: 'The order of a list of complaints.' })
export class ComplaintOrderInput implements ComplaintOrder {
  @Field(() => ComplaintOrderFieldEnum, { description: 'By what.' })
  field: ComplaintOrder['field'];

  @Field(() => OrderDirectionEnum, { description: 'Which way.' })
  direction: ComplaintOrder['direction'];
}
