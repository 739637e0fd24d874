import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { connectionType } from '../../../../platform/graphql/connection';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { DATA_ROLES, type DataRole, LONGEST_DATASET_CODE } from '../../../../platform/materials/data-policy';
import type { SetDataPolicy } from '../../commands/data-policy/set-data-policy';
import type { DataPolicyRecord } from '../../persistence/data-policy/data-policy.repository';

const DataRoleEnum = graphqlEnum('DataRole', 'As what somebody may use the data of a dataset.', DATA_ROLES);

const MOST_ROLES = 10;
const MOST_YEARS = 100;
const LONGEST_NUMBER = 50;

@LegalBasis('9.22.c')
@ObjectType('DataPolicy', {
  description:
    'How the data of a dataset of the information-exchange system are accessed and for how long they are kept, by an act of the Prosecutor General. Without one nobody reads them.',
})
export class DataPolicyType implements DataPolicyRecord {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  readonly version: number;

  @Field({ description: 'Code of the dataset, such as criminal-records.' })
  dataset: string;

  @Field(() => [DataRoleEnum], { description: 'As what the data may be used; nobody where there are none.' })
  roles: DataRole[];

  @Field(() => Int, {
    description: 'For how many years from their receipt the data are kept before they may be destroyed.',
  })
  retentionYears: number;

  @Field(() => LocalDateScalar, { description: 'First day; it holds until the first day of a later one.' })
  effectiveFrom: LocalDate;

  @Field({ description: 'Number of the act.' })
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act.' })
  actOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Day on which it was put on record.' })
  setOn: LocalDate;
}

export const DataPolicyConnection = connectionType('DataPolicy', DataPolicyType);

@InputType({ description: 'The policy of a dataset, as the act has it.' })
export class SetDataPolicyInput extends CommandInput implements SetDataPolicy {
  @NotBlank()
  @MaxLength(LONGEST_DATASET_CODE)
  @Field({ description: 'Code of the dataset: Latin small letters, digits and single hyphens.' })
  dataset: string;

  @ArrayMaxSize(MOST_ROLES)
  @Field(() => [DataRoleEnum], { description: 'As what the data may be used; none closes the dataset.' })
  roles: DataRole[];

  @Min(1)
  @Max(MOST_YEARS)
  @Field(() => Int, { description: 'Years of retention, 1 to 100.' })
  retentionYears: number;

  @Field(() => LocalDateScalar, { description: 'First day, today or later.' })
  effectiveFrom: LocalDate;

  @NotBlank()
  @MaxLength(LONGEST_NUMBER)
  @Field({ description: 'Number of the act.' })
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act.' })
  actOn: LocalDate;
}
