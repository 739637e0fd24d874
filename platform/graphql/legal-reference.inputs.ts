import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { LocalDate } from '../calendar/local-date';
import type { LegalSource, StatedReference } from '../law/legal-reference';
import { LegalBasis } from './legal-basis';
import { NotBlank } from './not-blank';
import { LegalSourceEnum } from './legal-reference.type';
import { LocalDateScalar } from './scalars';

const LONGEST_TITLE = 500;
const LONGEST_NUMBER = 50;

@LegalBasis('2.1', '48.3')
@InputType('LegalReferenceInput', {
  description:
    'A place in legislation. Refused: LEGAL_BASIS_INVALID for what is none of the four sources, such as a treaty not ratified; NORM_NOT_IN_FORCE for a place without force on the day of the record.',
})
export class LegalReferenceInput implements StatedReference {
  @Field(() => LegalSourceEnum, { description: 'The kind of source.' })
  source: LegalSource;

  @IsOptional()
  @MaxLength(LONGEST_TITLE)
  @Field(() => String, { nullable: true, description: 'Title of the act; needed for RATIFIED_TREATY and LEGAL_ACT.' })
  act?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_NUMBER)
  @Field(() => String, { nullable: true, description: 'Number of the act.' })
  number?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of its adoption; needed for LEGAL_ACT.' })
  adoptedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of ratification; needed for RATIFIED_TREATY.' })
  ratifiedOn?: LocalDate | null;

  @NotBlank()
  @MaxLength(LONGEST_NUMBER)
  @Field({ description: 'Number of the article, such as 24 or 11-1.' })
  article: string;

  @IsOptional()
  @MaxLength(LONGEST_NUMBER)
  @Field(() => String, { nullable: true, description: 'Number of the paragraph (тармақ), such as 4.' })
  paragraph?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_NUMBER)
  @Field(() => String, { nullable: true, description: 'Number of the item (тармақша) without brackets, such as 3-1.' })
  item?: string | null;
}
