import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { changeOfficerName } from '../../commands/person/change-officer-name';
import { endActingAppointment } from '../../commands/person/end-acting-appointment';
import { makePersonnelSubmission } from '../../commands/person/make-personnel-submission';
import { recordLossOfCitizenship } from '../../commands/person/record-loss-of-citizenship';
import { recordMilitaryRegistration } from '../../commands/person/record-military-registration';
import { registerOfficer } from '../../commands/person/register-officer';
import type { OrganisationContext } from '../../context';
import type { OfficerRow } from '../../persistence/officer.repository';
import { changedRow } from '../changed-row';
import { OfficerType } from '../officer.type';
import {
  ChangeOfficerNameInput,
  EndActingAppointmentInput,
  MakePersonnelSubmissionInput,
  RecordLossOfCitizenshipInput,
  RecordMilitaryRegistrationInput,
  RegisterOfficerInput,
} from './person.inputs';

const INPUT = { description: 'Whose record, and what changes in it.' };

@Resolver(() => OfficerType)
export class PersonResolver {
  @LegalBasis('44.1', '44.2.a', '44.3')
  @Mutation(() => OfficerType, {
    description: 'Opens a personnel record; the person serves from the first appointment on.',
  })
  registerOfficer(
    @Arg('input', () => RegisterOfficerInput, { description: 'Who, and in which class of personnel.' })
    input: RegisterOfficerInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', registerOfficer(context, input));
  }

  @LegalBasis('44.2.b')
  @Mutation(() => OfficerType, {
    description: "Records a loss of citizenship: a prosecutor's status and right to sign end at once.",
  })
  recordLossOfCitizenship(
    @Arg('input', () => RecordLossOfCitizenshipInput, INPUT) input: RecordLossOfCitizenshipInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', recordLossOfCitizenship(context, input));
  }

  @LegalBasis('47.3.b')
  @Mutation(() => OfficerType, { description: 'Gives a person another name from today.' })
  changeOfficerName(
    @Arg('input', () => ChangeOfficerNameInput, INPUT) input: ChangeOfficerNameInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', changeOfficerName(context, input));
  }

  @LegalBasis('44.8.a')
  @Mutation(() => OfficerType, { description: 'Records the registration of a prosecutor for military service.' })
  recordMilitaryRegistration(
    @Arg('input', () => RecordMilitaryRegistrationInput, INPUT) input: RecordMilitaryRegistrationInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', recordMilitaryRegistration(context, input));
  }

  @LegalBasis('9.22.d')
  @Mutation(() => OfficerType, { description: "Ends a person's acting in a post; the own post stays." })
  endActingAppointment(
    @Arg('input', () => EndActingAppointmentInput, INPUT) input: EndActingAppointmentInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', endActingAppointment(context, input));
  }

  @LegalBasis('9.5')
  @Mutation(() => OfficerType, {
    description: 'Records a submission to the President on the head of a department, on which his act rests.',
  })
  makePersonnelSubmission(
    @Arg('input', () => MakePersonnelSubmissionInput, { description: 'Whom, for which post, and what is proposed.' })
    input: MakePersonnelSubmissionInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', makePersonnelSubmission(context, input));
  }
}
