import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { PageArgs } from '../../../../platform/graphql/connection';
import { OrderDirectionEnum } from '../../../../platform/graphql/order-direction';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { pageRequest } from '../../../../platform/pagination/page-request';
import type { SupervisionContext } from '../../context';
import type { CheckState } from '../../domain/check/check-lifecycle';
import type { AskedChecks, CheckFilter, CheckOrder } from '../../persistence/check/check-list.repository';
import { CheckOrderFieldEnum, CheckStateEnum } from './check-enums.type';

@InputType('CheckFilter', {
  description: 'Narrows a list of checks; what is absent does not narrow it, all that is given must hold.',
})
export class CheckFilterInput implements CheckFilter {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [CheckStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: CheckState[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'Conducted by one of these offices.' })
  officeIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'Of one of these bodies.' })
  subjectAgencyIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'To be registered by one of these statistics bodies.' })
  registrarIds?: string[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: LocalDate | null;
}

@InputType('CheckOrder', { description: 'The order of a list of checks.' })
export class CheckOrderInput implements CheckOrder {
  @Field(() => CheckOrderFieldEnum, { description: 'By what.' })
  field: CheckOrder['field'];

  @Field(() => OrderDirectionEnum, { description: 'In which direction.' })
  direction: CheckOrder['direction'];
}

/** The arguments of every list of checks. */
@ArgsType()
export class CheckListArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Field(() => CheckFilterInput, { nullable: true, description: 'Which of them.' })
  filter?: CheckFilterInput | null;

  @Field(() => CheckOrderInput, { nullable: true, description: 'In which order; newest first if absent.' })
  orderBy?: CheckOrderInput | null;
}

/** A list as this viewer asks for it. */
export function askedChecks({ viewer }: SupervisionContext, args: CheckListArgs): AskedChecks {
  const order = args.orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  return { viewer, filter: args.filter ?? {}, order, page: pageRequest(args) };
}
