import { Field, ID, ObjectType } from 'type-graphql';
import type { Power } from '../../../../platform/access/powers';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../../platform/graphql/localised-text.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { CAREER_STEPS, type CareerStep } from '../../domain/career/career';
import { PowerEnum } from '../officer.enums';

const CareerStepEnum = graphqlEnum<CareerStep>('CareerStep', 'What a career consists of.', CAREER_STEPS);

@LegalBasis('44.8.b')
@ObjectType('CareerEntry', { description: 'A step in the career of a member of the prosecution system.' })
export class CareerEntryType {
  @Field(() => ID, {
    description: 'Identifier (UUID) of the record behind it: appointment, change of rank, award, delegation or person.',
  })
  recordId: string;

  @Field(() => CareerStepEnum, { description: 'What happened.' })
  step: CareerStep;

  @Field(() => LocalDateScalar, { description: 'Day of the effect; of an end, the last day.' })
  takenOn: LocalDate;

  @Field(() => String, { nullable: true, description: 'The act behind it; null if none is on record.' })
  actReference: string | null;

  @Field(() => LocalisedTextType, { nullable: true, description: 'Title of the post; null for other steps.' })
  title: LocalisedText | null;

  @LegalBasis('9.7')
  @Field(() => String, { nullable: true, description: 'Name of the award; null for other steps.' })
  award: string | null;

  @LegalBasis('9.11.a')
  @Field(() => PowerEnum, { nullable: true, description: 'The delegated power; null for other steps.' })
  power: Power | null;

  readonly officeId: string | null;
  readonly rankCode: string | null;
}
