import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { OfficeKindEnum, OfficeSphereEnum } from '../directory.enums';
import { NamesInput } from '../names.inputs';
import { FoundingActInput } from './founding-act.type';

const LONGEST_ID = 100;
const ACT =
  'The act behind it: of the President for a body off the list of Art. 5 §1, under general legislation for departments, institutions and the educational organisation.';

@InputType({ description: 'A new office (орган құру).' })
export class CreateOfficeInput extends CommandInput {
  @Field({
    description: 'Code of the directory: lower-case Latin words and digits joined by hyphens, never used before.',
  })
  code: string;

  @Field(() => OfficeKindEnum, { description: 'Its kind.' })
  kind: OfficeKind;

  @Field(() => OfficeSphereEnum, {
    nullable: true,
    description: 'Its sphere; if absent, the only one of its kind or that of its superior.',
  })
  sphere?: OfficeSphere | null;

  @Field(() => ID, { nullable: true, description: 'The direct superior; every office but the root has one.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its region, such as KZ-71.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its district, within the region.' })
  districtCode?: string | null;

  @Field(() => NamesInput, { description: 'Its names.' })
  name: NamesInput;

  @Field(() => FoundingActInput, { nullable: true, description: ACT })
  act?: FoundingActInput | null;
}

@InputType({ description: 'What every change of an office says.' })
class OfficeStepInput extends ChangeInput {
  @Field(() => ID, { description: 'The office.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => FoundingActInput, { nullable: true, description: ACT })
  act?: FoundingActInput | null;
}

@InputType({ description: 'Other names of an office.' })
export class RenameOfficeInput extends OfficeStepInput {
  @Field(() => NamesInput, { description: 'Its names from today.' })
  name: NamesInput;
}

@InputType({ description: 'A move of an office, with all below it, under another superior.' })
export class MoveOfficeInput extends OfficeStepInput {
  @Field(() => ID, { nullable: true, description: 'The new direct superior.' })
  parentId?: string | null;
}

@InputType({
  description: 'Another competence of an office; absent fields stay as they are, null takes a territory away.',
})
export class ChangeOfficeCompetenceInput extends OfficeStepInput {
  @Field(() => OfficeKindEnum, { nullable: true, description: 'Another kind of the district level.' })
  kind?: OfficeKind | null;

  @Field(() => OfficeSphereEnum, { nullable: true, description: 'Its sphere.' })
  sphere?: OfficeSphere | null;

  @Field(() => String, { nullable: true, description: 'Code of its region.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its district, within the region.' })
  districtCode?: string | null;
}

@InputType({ description: 'A merger of an office into another.' })
export class MergeOfficeInput extends OfficeStepInput {
  @Field(() => ID, { description: 'The office that takes it over, with the offices below it.' })
  @MaxLength(LONGEST_ID)
  intoId: string;
}

@InputType({ description: 'The liquidation of an office (орган тарату).' })
export class LiquidateOfficeInput extends OfficeStepInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The office that answers for the records it leaves; if absent, the direct superior.',
  })
  successorId?: string | null;
}
