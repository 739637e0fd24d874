import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LegalReferenceInput } from '../../../../platform/graphql/legal-reference.inputs';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { type Competence, COMPETENCES } from '../../domain/competence/competence';
import { PostKindEnum } from '../directory.enums';
import { LONGEST_ID, LONGEST_REFERENCE } from '../text-lengths';

const CompetenceEnum = graphqlEnum<Competence>('Competence', 'Competences beside supervision (құзырет).', COMPETENCES);

@LegalBasis('6.2')
@ObjectType('AssignedCompetence', { description: 'A competence of an office, a post or a delegation, from a day on.' })
export class AssignedCompetenceType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field(() => CompetenceEnum, { description: 'The competence.' })
  competence: Competence;

  @Field(() => PostKindEnum, {
    nullable: true,
    description: 'The post that has it; null where the office itself or a delegation has it.',
  })
  postKind: PostKind | null;

  @Field({ description: 'The act that gave it.' })
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while no end is set.' })
  untilOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The act that set the end.' })
  endActReference: string | null;

  readonly assignedOn: LocalDate;
}

@InputType({ description: 'A competence for an office, a post in it, or a delegation.' })
export class AssignCompetenceInput extends CommandInput {
  @IsOptional()
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { nullable: true, description: 'The office; absent for a delegation.' })
  officeId?: string | null;

  @Field(() => PostKindEnum, { nullable: true, description: 'The post in the office; absent for the office itself.' })
  postKind?: PostKind | null;

  @IsOptional()
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { nullable: true, description: 'The delegation; absent for an office or a post.' })
  delegationId?: string | null;

  @Field(() => CompetenceEnum, { description: 'The competence.' })
  competence: Competence;

  @LegalBasis('6.2')
  @IsOptional()
  @ValidateNested()
  @Field(() => LegalReferenceInput, {
    nullable: true,
    description: 'The law or act of the President; needed for OTHER (LEGAL_PROVISION_REQUIRED).',
  })
  reference?: LegalReferenceInput | null;

  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  @Field({ description: 'The act that gives it.' })
  actReference: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, today or later; today if absent.' })
  fromOn?: LocalDate | null;
}

@InputType({ description: 'The end of a competence.' })
export class EndAssignedCompetenceInput extends ChangeInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The assigned competence.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'Last day, today or later.' })
  lastDayOn: LocalDate;

  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  @Field({ description: 'The act that ends it.' })
  actReference: string;
}
