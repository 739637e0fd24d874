import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../../platform/graphql/command-input';
import type { ChangeOfAppeal } from '../commands/appeal-step';
import { LONGEST_CODE } from './text-lengths';

/** What the input of every mutation of an appeal carries. */
@InputType('ChangeAppealInput', { description: 'A step that needs nothing but the appeal.' })
export class ChangeAppealInput extends ChangeInput implements ChangeOfAppeal {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The appeal.' })
  id: string;
}
