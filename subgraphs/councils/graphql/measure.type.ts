import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../platform/graphql/scalars';
import type { EvidenceType } from '../domain/measure';
import type { MeasureState } from '../domain/measure-lifecycle';
import { EvidenceTypeEnum, MeasureStateEnum } from './council-enums.type';

@LegalBasis('28.2')
@ObjectType('CouncilImplementation', {
  description: 'An act or measure by which a responsible body has implemented its part of a decision.',
})
export class CouncilImplementationType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => EvidenceTypeEnum, { description: 'Of which kind it is.' })
  evidenceType: EvidenceType;

  @Field({ description: 'Its number or other reference.' })
  reference: string;

  @Field({ description: 'What was done.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act or measure.' })
  datedOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Day of the report.' })
  reportedOn: LocalDate;
}

/** The fields of a measure that are its own; those that are read or asked for apart are in `measure-fields.resolver.ts`. */
@LegalBasis('28.2', '28.2.b')
@Directive('@key(fields: "id")')
@ObjectType('CouncilMeasure', {
  description: "A measure (іс-шара): one item of a council's decision as one responsible body has to implement it.",
})
export class CouncilMeasureType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field(() => MeasureStateEnum, { description: 'Where it stands in its life cycle.' })
  state: MeasureState;

  @Field(() => Int, { description: 'The item of the decision, from 1.' })
  item: number;

  @Field({ description: 'What is to be done.' })
  text: string;

  @LegalBasis('28.2')
  @Field(() => LocalDateScalar, { description: 'The day that the decision set.' })
  dueOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was closed; null while it is open.' })
  implementedOn: LocalDate | null;

  @Field(() => InstantScalar, { description: 'Moment of its assignment.' })
  createdAt: Date;
}

export const CouncilMeasureConnectionType = connectionType('CouncilMeasure', CouncilMeasureType);
