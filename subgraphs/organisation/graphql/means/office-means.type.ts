import { IsNotEmpty, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { AccountHolder, FundingSource } from '../../domain/means/means';

const LONGEST_ID = 100;
const LONGEST_NAME = 300;
const LONGEST_NUMBER = 34;

export const FundingSourceEnum = graphqlEnum<FundingSource>('FundingSource', 'Where the means of a body come from.', {
  BUDGET: 'The budget (бюджет), of which every body is financed.',
  SPECIAL_STATE_FUND: 'The Special State Fund of the legislation on return of assets (Арнайы мемлекеттік қор).',
});

const AccountHolderEnum = graphqlEnum<AccountHolder>('AccountHolder', 'With whom an account is held.', {
  TREASURY: 'A treasury body (қазынашылық).',
  COMMERCIAL_BANK: 'A commercial bank, with which no body may hold an account.',
});

@ObjectType('OfficeSeal', { description: 'A seal (мөр) of an office, with the State Emblem and these names.' })
export class OfficeSealType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field({ description: 'Name in the state language.' })
  nameKk: string;

  @Field(() => String, { nullable: true, description: 'Name in Russian.' })
  nameRu: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn: string | null;

  @Field(() => LocalDateScalar, { description: 'First day of use.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of use; null while it is in use.' })
  untilOn: LocalDate | null;
}

@ObjectType('TreasuryAccount', { description: 'An account of an office with a treasury body.' })
export class TreasuryAccountType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field({ description: 'The treasury body.' })
  treasuryBody: string;

  @Field({ description: 'Number of the account.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Day from which it is kept.' })
  fromOn: LocalDate;
}

@InputType({ description: 'What every step of managing an office says.' })
class ManageOfficeInput extends CommandInput {
  @Field(() => ID, { description: 'The office.' })
  @MaxLength(LONGEST_ID)
  officeId: string;
}

@InputType({ description: 'A seal, with the name in Kazakh and at least one other language.' })
export class RecordOfficeSealInput extends ManageOfficeInput {
  @Field(() => String, { nullable: true, description: 'Name in the state language.' })
  @IsOptional()
  @MaxLength(LONGEST_NAME)
  nameKk?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in Russian.' })
  @IsOptional()
  @MaxLength(LONGEST_NAME)
  nameRu?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  @IsOptional()
  @MaxLength(LONGEST_NAME)
  nameEn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of use; today if absent.' })
  fromOn?: LocalDate | null;
}

@InputType({ description: 'A source of funding besides the budget.' })
export class AddFundingSourceInput extends ManageOfficeInput {
  @Field(() => FundingSourceEnum, { description: 'The source.' })
  source: FundingSource;

  @Field(() => LocalDateScalar, { description: 'First day of funding from it.' })
  fromOn: LocalDate;
}

@InputType({ description: 'An account of an office.' })
export class AddTreasuryAccountInput extends ManageOfficeInput {
  @Field(() => AccountHolderEnum, { description: 'With whom it is held.' })
  heldWith: AccountHolder;

  @Field({ description: 'Name of the treasury body.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  treasuryBody: string;

  @Field({ description: 'Number of the account, Latin letters and digits.' })
  @Matches(/^[0-9A-Z]+$/)
  @MaxLength(LONGEST_NUMBER)
  number: string;
}
