import { ArrayMaxSize, ArrayMinSize, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LARGEST_BATCH } from '../../../../platform/pagination/page-request';
import type { HandedItem, RegisterAppeals } from '../../commands/intake/register-appeals';
import { RegisterAppealInput } from '../register-appeal.inputs';
import { LONGEST_CODE } from '../text-lengths';

const CODE_OF_SYSTEM = /^[A-Z0-9][A-Z0-9_-]{0,49}$/;

@InputType('RegisterAppealsItemInput', { description: 'An appeal as another system hands it in.' })
export class RegisterAppealsItemInput implements HandedItem {
  @IsNotEmpty()
  @MaxLength(LONGEST_CODE)
  @Field({
    description:
      "The other system's own id of it, up to 100 characters. The same id with the same appeal is the same appeal again; with another one the item is refused (CONFLICT).",
  })
  externalId: string;

  // Not validated with the call: an appeal that does not fit is refused by itself.
  @Field(() => RegisterAppealInput, { description: 'The appeal; its `requestId` stays empty.' })
  appeal: RegisterAppealInput;
}

@LegalBasis('24.3.a')
@InputType('RegisterAppealsInput', { description: 'Appeals that came in through another system.' })
export class RegisterAppealsInput extends CommandInput implements RegisterAppeals {
  @Matches(CODE_OF_SYSTEM, { message: 'system must be a code of capitals, digits, _ and -, up to 50 characters' })
  @Field({ description: 'The code of the system, such as E_OTINISH: external ids are unique within it.' })
  system: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(LARGEST_BATCH)
  @Field(() => [RegisterAppealsItemInput], { description: 'The appeals, in the order of their numbers; 1 to 200.' })
  items: RegisterAppealsItemInput[];
}
