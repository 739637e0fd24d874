import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LARGEST_BATCH } from '../../../../platform/pagination/page-request';
import type { AssignAppeals } from '../../commands/assign-appeals';
import { LONGEST_CODE } from '../text-lengths';

@InputType('AssignAppealsInput', { description: 'A decision on who considers many appeals.' })
export class AssignAppealsInput extends CommandInput implements AssignAppeals {
  @ArrayMinSize(1)
  @ArrayMaxSize(LARGEST_BATCH)
  @MaxLength(LONGEST_CODE, { each: true })
  @Field(() => [ID], { description: 'The appeals, 1 to 200; one named twice is one.' })
  appealIds: string[];

  @LegalBasis('10.1.a')
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    description:
      'The officer: a prosecutor who serves today in the office that has the appeal, of each of them (SIGNER_NOT_PROSECUTOR), such as those of `appealWorkload`.',
  })
  handlerId: string;
}
