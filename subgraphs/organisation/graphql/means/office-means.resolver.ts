import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { addFundingSource } from '../../commands/means/add-funding-source';
import { addTreasuryAccount } from '../../commands/means/add-treasury-account';
import { recordOfficeSeal } from '../../commands/means/record-office-seal';
import type { OrganisationContext } from '../../context';
import type { FundingSource } from '../../domain/means/means';
import type { OfficeSealRow, TreasuryAccountRow } from '../../persistence/means/office-means.repository';
import type { OfficeRow } from '../../persistence/office.repository';
import { changedRow } from '../changed-row';
import { OfficeType } from '../office.type';
import {
  AddFundingSourceInput,
  AddTreasuryAccountInput,
  FundingSourceEnum,
  OfficeSealType,
  RecordOfficeSealInput,
  TreasuryAccountType,
} from './office-means.type';

@Resolver(() => OfficeType)
export class OfficeMeansResolver {
  @LegalBasis('45.1', '45.3')
  @FieldResolver(() => [FundingSourceEnum], {
    description:
      'What it is funded from today: the budget, and for the asset recovery department the Special State Fund.',
  })
  async fundingSources(@Root() { id }: OfficeType, @Ctx() context: OrganisationContext): Promise<FundingSource[]> {
    const [today, added] = [await context.today(), await context.loaders.officeFunding.load(id)];
    return ['BUDGET', ...added.filter(({ fromOn }) => fromOn <= today).map(({ source }) => source)];
  }

  @LegalBasis('47.4')
  @FieldResolver(() => [OfficeSealType], { description: 'Its seals, the newest first.' })
  seals(@Root() { id }: OfficeType, @Ctx() { loaders }: OrganisationContext): Promise<readonly OfficeSealRow[]> {
    return loaders.officeSeals.load(id);
  }

  @LegalBasis('45.2')
  @FieldResolver(() => [TreasuryAccountType], {
    description: 'Its accounts with treasury bodies; empty for those who do not see into the office.',
  })
  treasuryAccounts(
    @Root() { id }: OfficeType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<readonly TreasuryAccountRow[]> | [] {
    const seesInto = viewer.posts.length > 0 && (viewer.seesAllOffices || viewer.visibleOfficeIds.includes(id));
    return seesInto ? loaders.treasuryAccounts.load(id) : [];
  }

  @LegalBasis('47.4')
  @Mutation(() => OfficeType, { description: 'Records a seal of an office, which replaces the one before.' })
  recordOfficeSeal(
    @Arg('input', () => RecordOfficeSealInput, { description: 'The office and the names.' })
    input: RecordOfficeSealInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', recordOfficeSeal(context, input));
  }

  @LegalBasis('45.1', '45.3')
  @Mutation(() => OfficeType, { description: 'Adds a source of funding of the asset recovery department.' })
  addFundingSource(
    @Arg('input', () => AddFundingSourceInput, { description: 'The office and the source.' })
    input: AddFundingSourceInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', addFundingSource(context, input));
  }

  @LegalBasis('45.2')
  @Mutation(() => OfficeType, { description: 'Adds an account of an office with a treasury body.' })
  addTreasuryAccount(
    @Arg('input', () => AddTreasuryAccountInput, { description: 'The office and the account.' })
    input: AddTreasuryAccountInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', addTreasuryAccount(context, input));
  }
}
