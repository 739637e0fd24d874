import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../../platform/graphql/command-input';
import type { ChangeOfAppeal } from '../commands/appeal-step';

/** What the input of every mutation of an appeal carries. */
@InputType('ChangeAppealInput', { description: 'A step that needs nothing but the appeal.' })
export class ChangeAppealInput extends ChangeInput implements ChangeOfAppeal {
  @MaxLength(100)
  @Field(() => ID, { description: 'The appeal.' })
  id: string;
}
