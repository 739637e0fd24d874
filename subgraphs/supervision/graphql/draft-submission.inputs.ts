import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { AmendSubmissionDraft } from '../commands/amend-submission-draft';
import type { DraftSubmission } from '../commands/draft-submission';
import { SubmissionContentInput } from './submission-content.inputs';

@InputType('DraftSubmissionInput', { description: 'A new draft; all but the office and the text may follow later.' })
export class DraftSubmissionInput extends SubmissionContentInput implements DraftSubmission {
  @MaxLength(100)
  @Field(() => ID, { description: 'The office that is to make it.' })
  officeId: string;

  @Field({ description: 'The text of the submission.' })
  declare text: string;
}

@InputType('AmendSubmissionDraftInput', {
  description:
    'Changes to a draft: what is absent stays, null clears the addressee, the provision and the urgent term.',
})
export class AmendSubmissionDraftInput extends SubmissionContentInput implements AmendSubmissionDraft {
  @MaxLength(100)
  @Field(() => ID, { description: 'The submission.' })
  id: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that the client has seen; if the record has another by now, the mutation is a CONFLICT.',
  })
  expectedVersion?: number | null;
}
