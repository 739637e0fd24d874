import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { activateCoordinatingCouncil } from '../commands/activate-coordinating-council';
import { addCouncilMember } from '../commands/add-council-member';
import { approveCouncilRegulation } from '../commands/approve-council-regulation';
import { createCoordinatingCouncil } from '../commands/create-coordinating-council';
import { removeCouncilMember } from '../commands/remove-council-member';
import { setCouncilChair } from '../commands/set-council-chair';
import type { CouncilsContext } from '../context';
import type { CoordinatingCouncil } from '../domain/council';
import {
  AddCouncilMemberInput,
  ApproveCouncilRegulationInput,
  CreateCoordinatingCouncilInput,
  RemoveCouncilMemberInput,
  SetCouncilChairInput,
} from './change-council.inputs';
import { ChangeRecordInput } from './change-record.inputs';
import { changedRecord } from './changed-record';
import { CoordinatingCouncilType } from './council.type';

const NOUN = 'CoordinatingCouncil';

/** The council itself: its regulation, chair and members. */
@Resolver()
export class ChangeCouncilResolver {
  @LegalBasis('28.1.a', '16.2.1', '28.1.f')
  @Mutation(() => CoordinatingCouncilType, {
    description: 'Creates the council of an office, by its head or the Prosecutor General. It is not at work yet.',
  })
  createCoordinatingCouncil(
    @Arg('input', () => CreateCoordinatingCouncilInput, { description: 'Where, and its name.' })
    input: CreateCoordinatingCouncilInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CoordinatingCouncil> {
    return changedRecord(context, NOUN, createCoordinatingCouncil(context, input));
  }

  @LegalBasis('9.10', '28.3', '28.1.e')
  @Mutation(() => CoordinatingCouncilType, {
    description: "Puts an edition of the council's regulation (ереже) in force, in the place of the one before.",
  })
  approveCouncilRegulation(
    @Arg('input', () => ApproveCouncilRegulationInput, { description: 'The act and the parameters.' })
    input: ApproveCouncilRegulationInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CoordinatingCouncil> {
    return changedRecord(context, NOUN, approveCouncilRegulation(context, input));
  }

  @LegalBasis('9.10', '28.3', '28.1.f')
  @Mutation(() => CoordinatingCouncilType, { description: 'Sets a council with an approved regulation to work.' })
  activateCoordinatingCouncil(
    @Arg('input', () => ChangeRecordInput, { description: 'The council.' }) input: ChangeRecordInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CoordinatingCouncil> {
    return changedRecord(context, NOUN, activateCoordinatingCouncil(context, input));
  }

  @LegalBasis('28.1.c', '9.9', '15.2.4')
  @Mutation(() => CoordinatingCouncilType, {
    description: 'Sets the chair of a military or transport council under its regulation; elsewhere the post decides.',
  })
  setCouncilChair(
    @Arg('input', () => SetCouncilChairInput, { description: 'The officer.' }) input: SetCouncilChairInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CoordinatingCouncil> {
    return changedRecord(context, NOUN, setCouncilChair(context, input));
  }

  @LegalBasis('28.1.b')
  @Mutation(() => CoordinatingCouncilType, {
    description: 'Adds a body to a council. A participant sees the sessions not held yet and everything later.',
  })
  addCouncilMember(
    @Arg('input', () => AddCouncilMemberInput, { description: 'The body.' }) input: AddCouncilMemberInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CoordinatingCouncil> {
    return changedRecord(context, NOUN, addCouncilMember(context, input));
  }

  @LegalBasis('28.1.b', '28.1.d')
  @Mutation(() => CoordinatingCouncilType, {
    description:
      'Ends the membership of a body. It keeps what was held and decided while it took part, and sees nothing later.',
  })
  removeCouncilMember(
    @Arg('input', () => RemoveCouncilMemberInput, { description: 'The body.' }) input: RemoveCouncilMemberInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CoordinatingCouncil> {
    return changedRecord(context, NOUN, removeCouncilMember(context, input));
  }
}
