import { ArrayMaxSize, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { type ClassType, Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../calendar/local-date';
import type { AddMaterial, StatedPermit } from '../materials/commands/add-material';
import type { ArchiveMaterial } from '../materials/commands/archive-material';
import type { DestroyMaterial } from '../materials/commands/destroy-material';
import type { PermitDisclosure } from '../materials/commands/permit-disclosure';
import type { ShareMaterial } from '../materials/commands/share-material';
import type { MaterialReader, MaterialSecrecy } from '../materials/material';
import type { ChangeOfMaterial } from '../materials/material-step';
import { ChangeInput, CommandInput } from './command-input';
import { LegalBasis } from './legal-basis';
import { LegalReferenceInput } from './legal-reference.inputs';
import { MaterialReaderEnum, MaterialSecrecyEnum } from './material.type';
import { NotBlank } from './not-blank';
import { LocalDateScalar } from './scalars';

const LONGEST_NAME = 255;
const LONGEST_TEXT = 2_000;
const MOST_READERS = 200;
/** A name of a file, not a path: no separators, no control or direction characters. */
const FILE_NAME = /^[^/\\\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u;

@LegalBasis('26.3.c')
@InputType('DisclosurePermitInput', { description: 'The permit by which a protected secret is handed over.' })
class PermitInput implements StatedPermit {
  @NotBlank()
  @MaxLength(LONGEST_NAME)
  @Field({ description: 'Its number.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  on: LocalDate;

  @ValidateNested()
  @Field(() => LegalReferenceInput, { description: 'The legislation by which the secret may be disclosed.' })
  basis: LegalReferenceInput;
}

/** The inputs of the steps of one owner's materials. */
export interface MaterialInputs {
  readonly add: ClassType<AddMaterial>;
  readonly change: ClassType<ChangeOfMaterial>;
  readonly archive: ClassType<ArchiveMaterial>;
  readonly permit: ClassType<PermitDisclosure>;
  readonly share: ClassType<ShareMaterial>;
  readonly destroy: ClassType<DestroyMaterial>;
}

/** What is handed over. */
function addInput(type: string, noun: string): MaterialInputs['add'] {
  @InputType(`Add${type}Input`, { description: `A material of the ${noun}, as it is handed over.` })
  class Add extends CommandInput implements AddMaterial {
    @Field(() => ID, { description: `The ${noun} (UUID).` })
    recordId: string;

    @NotBlank()
    @MaxLength(LONGEST_NAME)
    @Field({ description: 'What it is, in words.' })
    title: string;

    @NotBlank()
    @MaxLength(LONGEST_NAME)
    @Matches(FILE_NAME, { message: 'fileName must be the name of a file without a path' })
    @Field({ description: 'Name of the file; its ending must be that of the content.' })
    fileName: string;

    @Field(() => MaterialSecrecyEnum, { description: 'The secret in it.' })
    secrecy: MaterialSecrecy;

    @IsOptional()
    @ValidateNested()
    @Field(() => PermitInput, { nullable: true, description: 'The permit; needed for a protected secret.' })
    permit?: PermitInput | null;

    @IsOptional()
    @ArrayMaxSize(MOST_READERS)
    @Field(() => [ID], {
      nullable: true,
      description: 'Officers (UUID) who may read a secret besides the one in charge.',
    })
    readerIds?: string[] | null;

    @IsOptional()
    @MaxLength(LONGEST_NAME)
    @Field(() => String, { nullable: true, description: 'Code of the dataset that it was drawn from.' })
    dataset?: string | null;
  }
  return Add;
}

/** To whom a material is opened or handed on. */
function readerInputs(type: string, Change: MaterialInputs['change']): Pick<MaterialInputs, 'permit' | 'share'> {
  @InputType(`Permit${type}DisclosureInput`, { description: 'Who may inspect the material, by which legislation.' })
  class Permit extends Change implements PermitDisclosure {
    @Field(() => MaterialReaderEnum, { description: 'Whom it is for.' })
    reader: MaterialReader;

    @Field(() => ID, { nullable: true, description: 'The officer or body (UUID); needed for these.' })
    readerId?: string | null;

    @IsOptional()
    @MaxLength(LONGEST_NAME)
    @Field(() => String, { nullable: true, description: 'The person by name; needed for one.' })
    readerName?: string | null;

    @IsOptional()
    @ValidateNested()
    @LegalBasis('26.6.b')
    @Field(() => LegalReferenceInput, { nullable: true, description: 'The legislation that provides for it; needed.' })
    basis?: LegalReferenceInput | null;

    @NotBlank()
    @MaxLength(LONGEST_TEXT)
    @Field({ description: 'What may be inspected.' })
    scope: string;

    @Field(() => LocalDateScalar, { nullable: true, description: 'First day; today if absent.' })
    from?: LocalDate | null;

    @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; no end if absent.' })
    until?: LocalDate | null;
  }

  @InputType(`Share${type}Input`, { description: 'To whom the material is handed on, exactly one, and for what.' })
  class Share extends Change implements ShareMaterial {
    @Field(() => ID, { nullable: true, description: 'An officer (UUID).' })
    officerId?: string | null;

    @Field(() => ID, { nullable: true, description: 'A participating body (UUID).' })
    agencyId?: string | null;

    @IsOptional()
    @MaxLength(LONGEST_NAME)
    @Field(() => String, { nullable: true, description: 'An address outside the platform.' })
    address?: string | null;

    @NotBlank()
    @MaxLength(LONGEST_TEXT)
    @Field({ description: 'The purpose, for the log.' })
    purpose: string;
  }

  return { permit: Permit, share: Share };
}

/** Makes them, under names with the owner's noun. */
export function materialInputs(type: string, noun: string): MaterialInputs {
  @InputType(`Change${type}Input`, { description: 'The material.' })
  class Change extends ChangeInput implements ChangeOfMaterial {
    @Field(() => ID, { description: 'The material (UUID).' })
    id: string;
  }

  @InputType(`Archive${type}Input`, { description: 'The material, and why it goes out of use.' })
  class Archive extends Change implements ArchiveMaterial {
    @NotBlank()
    @MaxLength(LONGEST_TEXT)
    @Field({ description: 'The reason.' })
    reason: string;
  }

  @InputType(`Destroy${type}Input`, { description: 'The material, and the act by which its content is destroyed.' })
  class Destroy extends Change implements DestroyMaterial {
    @NotBlank()
    @MaxLength(LONGEST_NAME)
    @Field({ description: 'Number and day of the act.' })
    act: string;
  }

  return {
    add: addInput(type, noun),
    change: Change,
    archive: Archive,
    destroy: Destroy,
    ...readerInputs(type, Change),
  };
}
