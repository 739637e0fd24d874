import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssumedSize } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { JsonObjectScalar } from '../../../../platform/graphql/scalars';
import { LARGEST_BATCH } from '../../../../platform/pagination/page-request';

@ObjectType('AppealIntakeRefusal', {
  description: 'Why an item was refused, as an error of `registerAppeal` would say.',
})
export class AppealIntakeRefusalType {
  @Field({ description: 'The code of the error, such as INVALID_INPUT.' })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in law, such as TERM_NORM_REQUIRED, if there is one.',
  })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The rule of the ledger, such as 24.3.a, if there is one.' })
  rule: string | null;

  @Field(() => String, { nullable: true, description: 'The article of that rule.' })
  legalBasis: string | null;

  @Field({ description: 'The sentence for people, in the language of the request.' })
  message: string;

  @Field(() => JsonObjectScalar, { description: 'The details of the error, for programs: never personal data.' })
  details: object;
}

@LegalBasis('24.3.a')
@ObjectType('AppealIntakeResult', { description: 'What has become of one item: an appeal or a refusal.' })
export class AppealIntakeResultType {
  @Field(() => Int, { description: 'Place of the item in the call, from 0.' })
  index: number;

  @Field({ description: "The other system's id." })
  externalId: string;

  @Field(() => ID, { nullable: true, description: 'Identifier of the appeal (UUID); null for a refusal.' })
  appealId: string | null;

  @Field({ description: 'Whether the appeal was registered by this item; false where it was handed in before.' })
  isNew: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The ten signs for the applicant, as of `registerAppeal`; null for a refusal.',
  })
  accessCode: string | null;

  @Field(() => AppealIntakeRefusalType, { nullable: true, description: 'The refusal; null for an appeal.' })
  refusal: AppealIntakeRefusalType | null;
}

@LegalBasis('24.3.a')
@ObjectType('RegisteredAppeals', { description: 'What has become of appeals handed in together.' })
export class RegisteredAppealsType {
  @Field(() => Int, { description: 'How many appeals were registered.' })
  registered: number;

  @Field(() => Int, { description: 'How many items were appeals already.' })
  repeated: number;

  @Field(() => Int, { description: 'How many items were refused.' })
  refused: number;

  @AssumedSize(LARGEST_BATCH)
  @Field(() => [AppealIntakeResultType], { description: 'One result for each item, in their order.' })
  results: AppealIntakeResultType[];
}
