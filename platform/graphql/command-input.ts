import { Field, ID, InputType, Int } from 'type-graphql';

/** What every mutation's input may carry. */
@InputType()
export class CommandInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The client's own UUID for this request. Sent again with the same input it answers with the first result; with another input it is a CONFLICT.",
  })
  requestId?: string | null;
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
