import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A submission, which supervision owns; this subgraph adds the agenda items about it. */
@Directive('@key(fields: "id")')
@ObjectType('Submission', {
  description: 'A submission (ұсыну): a demand to eliminate violations of legality, their causes and conditions.',
})
export class SubmissionStub {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;
}
