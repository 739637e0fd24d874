import { Field, ObjectType } from 'type-graphql';
import type { PowerBasis } from '../../../platform/access/authority';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';

const PowerBasisEnum = graphqlEnum<PowerBasis>('PowerBasis', 'On what a step rests.', {
  OWN: 'The own post.',
  SUPERIOR: "A lower prosecutor's power, exercised by a superior where necessary (Art. 5 §2(3)).",
  DELEGATED: 'A delegation by the Prosecutor General (Art. 9(11)).',
  PARTY: 'The right of a party to the record.',
  SYSTEM: 'The platform itself.',
});

@ObjectType('Leave', { description: 'Whether the caller may exercise a power, and if not, why.' })
export class LeaveType {
  @Field(() => Boolean, { description: 'Whether a command would be allowed.' })
  isAllowed: boolean;

  @Field(() => PowerBasisEnum, { nullable: true, description: 'On what it would rest.' })
  basis: PowerBasis | null;

  @LegalBasis('9.11.a')
  @Field(() => String, { nullable: true, description: 'Number of the delegating act, where it would rest on one.' })
  delegation: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the error with which a command would be refused.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'Reason of the refusal, by its name in the ledger.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Rule of the refusal, such as 24.4.b.' })
  rule: string | null;

  @Field(() => String, { nullable: true, description: 'Article of the refusal.' })
  legalBasis: string | null;

  @Field(() => String, { nullable: true, description: 'The refusal as a sentence, in the language of the request.' })
  message: string | null;
}
