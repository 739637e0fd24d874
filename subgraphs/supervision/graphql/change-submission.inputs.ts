import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../../platform/graphql/command-input';
import type { ChangeOfSubmission } from '../commands/submission-step';

/** What the input of every mutation of a submission carries. */
@InputType('ChangeSubmissionInput', { description: 'A step that needs nothing but the submission.' })
export class ChangeSubmissionInput extends ChangeInput implements ChangeOfSubmission {
  @MaxLength(100)
  @Field(() => ID, { description: 'The submission.' })
  id: string;
}
