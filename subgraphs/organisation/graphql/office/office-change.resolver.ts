import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { changeOfficeCompetence } from '../../commands/office/change-office-competence';
import { createOffice } from '../../commands/office/create-office';
import { liquidateOffice } from '../../commands/office/liquidate-office';
import { mergeOffice } from '../../commands/office/merge-office';
import { moveOffice } from '../../commands/office/move-office';
import { renameOffice } from '../../commands/office/rename-office';
import type { OrganisationContext } from '../../context';
import type { OfficeRow } from '../../persistence/office.repository';
import { changedRow } from '../changed-row';
import { OfficeType } from '../office.type';
import {
  ChangeOfficeCompetenceInput,
  CreateOfficeInput,
  LiquidateOfficeInput,
  MergeOfficeInput,
  MoveOfficeInput,
  RenameOfficeInput,
} from './office-change.inputs';

@Resolver(() => OfficeType)
export class OfficeChangeResolver {
  @LegalBasis('5.1.a', '5.1.b', '5.1.c', '5.1.d', '5.5', '12.1.a')
  @Mutation(() => OfficeType, {
    description:
      'Creates an office under its superior from today, with vacant posts (орган құру). Only the Prosecutor General, or whom he has empowered.',
  })
  createOffice(
    @Arg('input', () => CreateOfficeInput, { description: 'The office and the act behind it.' })
    input: CreateOfficeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', createOffice(context, input));
  }

  @LegalBasis('5.5')
  @Mutation(() => OfficeType, {
    description: 'Gives an office other names from today; `Office.asOf` still tells the earlier ones.',
  })
  renameOffice(
    @Arg('input', () => RenameOfficeInput, { description: 'The office, its names and the act.' })
    input: RenameOfficeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', renameOffice(context, input));
  }

  @LegalBasis('5.1.b', '5.1.d', '3.1')
  @Mutation(() => OfficeType, { description: 'Puts an office with all below it under another superior from today.' })
  moveOffice(
    @Arg('input', () => MoveOfficeInput, { description: 'The office, its new superior and the act.' })
    input: MoveOfficeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', moveOffice(context, input));
  }

  @LegalBasis('5.5', '5.1.d')
  @Mutation(() => OfficeType, { description: 'Fixes the competence of an office anew from today.' })
  changeOfficeCompetence(
    @Arg('input', () => ChangeOfficeCompetenceInput, { description: 'The office, what changes and the act.' })
    input: ChangeOfficeCompetenceInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', changeOfficeCompetence(context, input));
  }

  @LegalBasis('5.5', '5.1.b', '5.1.d')
  @Mutation(() => OfficeType, {
    description:
      'Merges an office into another from today, which takes over the offices below it and answers for its records. Nobody may hold a post in it any more.',
  })
  mergeOffice(
    @Arg('input', () => MergeOfficeInput, { description: 'The office, the one that takes it over and the act.' })
    input: MergeOfficeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', mergeOffice(context, input));
  }

  @LegalBasis('5.5', '5.1.b')
  @Mutation(() => OfficeType, {
    description:
      'Liquidates an office from today (орган тарату). Nobody may hold a post in it and no office stand below it any more; its records stay under its id, and its successor answers for them.',
  })
  liquidateOffice(
    @Arg('input', () => LiquidateOfficeInput, { description: 'The office, its successor and the act.' })
    input: LiquidateOfficeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeRow> {
    return changedRow(context, 'office', liquidateOffice(context, input));
  }
}
