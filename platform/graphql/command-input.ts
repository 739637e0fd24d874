import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LegalBasis } from './legal-basis';

const LONGEST_REASON = 5_000;

/** What every mutation's input may carry. */
@InputType()
export class CommandInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The client's own UUID for this request. Sent again with the same input it answers with the first result; with another input it is a CONFLICT.",
  })
  requestId?: string | null;

  @LegalBasis('5.2.3')
  @Field(() => String, {
    nullable: true,
    description:
      'Why a superior (жоғары тұрған прокурор) exercises the power of a lower prosecutor; needed for such a step, kept with it in the audit, and ignored for any other.',
  })
  @IsOptional()
  @MaxLength(LONGEST_REASON)
  necessityReason?: string | null;
}

/** What the input of a mutation of an existing record may carry. */
@InputType()
export class ChangeInput extends CommandInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that the client has seen; if the record has another by now, the mutation is a CONFLICT.',
  })
  expectedVersion?: number | null;
}
