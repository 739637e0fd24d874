import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { amendCheckDraft } from '../../commands/check/amend-check-draft';
import { draftCheck } from '../../commands/check/draft-check';
import { handOverCheckResolution } from '../../commands/check/hand-over-check-resolution';
import { issueCheck } from '../../commands/check/issue-check';
import { recordCheckAgreement } from '../../commands/check/record-check-agreement';
import { registerCheck } from '../../commands/check/register-check';
import type { SupervisionContext } from '../../context';
import type { Check } from '../../domain/check/check';
import {
  AmendCheckDraftInput,
  ChangeCheckInput,
  DraftCheckInput,
  HandOverCheckResolutionInput,
  IssueCheckInput,
  RecordCheckAgreementInput,
} from './appoint-check.inputs';
import { changedCheck } from './changed-check';
import { CheckType } from './check.type';

/** What the office and the statistics body do with a check until it begins. */
@Resolver()
export class AppointCheckResolver {
  @LegalBasis('18.1.a', '3.3.a', '1.1')
  @Mutation(() => CheckType, {
    description: 'Begins the resolution on a check (тексеру туралы қаулы); only the office knows of it.',
  })
  draftCheck(
    @Arg('input', () => DraftCheckInput, { description: 'The draft.' }) input: DraftCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, draftCheck(context, input));
  }

  @LegalBasis('10.1.a', '17.1')
  @Mutation(() => CheckType, { description: 'Changes the draft of a resolution on a check.' })
  amendCheckDraft(
    @Arg('input', () => AmendCheckDraftInput, { description: 'What is to change.' }) input: AmendCheckDraftInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, amendCheckDraft(context, input));
  }

  @LegalBasis('18.2.b')
  @Mutation(() => CheckType, {
    description: 'Puts the agreement to check a private business on record, before the resolution is issued.',
  })
  recordCheckAgreement(
    @Arg('input', () => RecordCheckAgreementInput, { description: 'The agreement.' }) input: RecordCheckAgreementInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, recordCheckAgreement(context, input));
  }

  @LegalBasis('18.2.a', '19.1.b', '18.2.b', '18.3', '37.1.6.a')
  @Mutation(() => CheckType, {
    description:
      'Appoints a check (тексеруді тағайындау): its resolution is signed, gets its number and goes to the statistics body.',
  })
  issueCheck(
    @Arg('input', () => IssueCheckInput, { description: 'The appointment.' }) input: IssueCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, issueCheck(context, input));
  }

  @LegalBasis('18.4.a', '11.1.1', '37.1.6.b')
  @Mutation(() => CheckType, { description: 'The statistics body registers the resolution, by form only.' })
  registerCheck(
    @Arg('input', () => ChangeCheckInput, { description: 'The check.' }) input: ChangeCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, registerCheck(context, input));
  }

  @LegalBasis('19.2.3.a')
  @Mutation(() => CheckType, { description: 'Puts on record that the subject was given the resolution.' })
  handOverCheckResolution(
    @Arg('input', () => HandOverCheckResolutionInput, { description: 'The delivery.' })
    input: HandOverCheckResolutionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, handOverCheckResolution(context, input));
  }
}
