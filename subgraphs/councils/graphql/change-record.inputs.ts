import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../../platform/graphql/command-input';
import type { ChangeOfRecord } from '../commands/council-parts';

/** What the input of every mutation of an existing record of this subgraph carries. */
@InputType('ChangeCouncilRecordInput', { description: 'A step that needs nothing but the record.' })
export class ChangeRecordInput extends ChangeInput implements ChangeOfRecord {
  @MaxLength(100)
  @Field(() => ID, { description: 'The record that is changed: a council, a session or a measure.' })
  id: string;
}
