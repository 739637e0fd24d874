import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { OfficeKind } from '../../../platform/access/viewer';
import type { AgencyState, OfficeState } from '../../../platform/access/body-states';
import type { AgencyKind } from '../../../platform/directory/known-directory';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { AgencyKindEnum, OfficeKindEnum } from './directory.enums';
import { AgencyStateEnum } from './agency/agency.enums';
import { OfficeStateEnum } from './office/office.enums';
import { OrderDirectionEnum } from '../../../platform/graphql/order-direction';

const LONGEST_CODE = 100;
const LONGEST_SEARCH = 300;
const MOST_KINDS = 50;

const DirectoryOrderField = graphqlEnum<'CODE' | 'NAME'>(
  'DirectoryOrderField',
  'By what offices or agencies are ordered.',
  {
    CODE: 'By code of the directory.',
    NAME: 'By name in the language of the request, in the order of the Kazakh alphabet.',
  },
);

@InputType({ description: 'The order of a list of offices or agencies.' })
export class DirectoryOrderInput {
  @Field(() => DirectoryOrderField, { description: 'By what.' })
  field: 'CODE' | 'NAME';

  @Field(() => OrderDirectionEnum, { description: 'Which way.' })
  direction: 'ASC' | 'DESC';
}

@InputType({ description: 'Which offices; absent fields narrow nothing.' })
export class OfficeFilterInput {
  @Field(() => [OfficeKindEnum], { nullable: true, description: 'Of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(MOST_KINDS)
  kinds?: OfficeKind[] | null;

  @Field(() => String, { nullable: true, description: 'Of the region of this code, such as KZ-71.' })
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this office.' })
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  parentId?: string | null;

  @Field(() => [OfficeStateEnum], { nullable: true, description: 'That exist, or that have been liquidated.' })
  @IsOptional()
  @ArrayMaxSize(MOST_KINDS)
  states?: OfficeState[] | null;

  @Field(() => String, { nullable: true, description: 'With a name like this in any of the three languages.' })
  @IsOptional()
  @MaxLength(LONGEST_SEARCH)
  search?: string | null;
}

@InputType({ description: 'Which agencies; absent fields narrow nothing.' })
export class AgencyFilterInput {
  @Field(() => [AgencyKindEnum], { nullable: true, description: 'Of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(MOST_KINDS)
  kinds?: AgencyKind[] | null;

  @Field(() => String, { nullable: true, description: 'Of the region of this code, such as KZ-71.' })
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  region?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whose acts may, or may not, be protested.' })
  isProtestable?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this body.' })
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  parentId?: string | null;

  @Field(() => [AgencyStateEnum], { nullable: true, description: 'That exist, or that have ceased to.' })
  @IsOptional()
  @ArrayMaxSize(MOST_KINDS)
  states?: AgencyState[] | null;

  @Field(() => String, { nullable: true, description: 'With a name like this in any of the three languages.' })
  @IsOptional()
  @MaxLength(LONGEST_SEARCH)
  search?: string | null;
}
