import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { AlertFields, AlertFilterFields, alertKindEnum } from '../../../platform/graphql/alert.type';
import { connectionType } from '../../../platform/graphql/connection';
import { COUNCIL_DUTIES, type CouncilDutyKind } from '../domain/council-duties';

const CouncilAlertKindEnum = alertKindEnum('CouncilAlertKind', COUNCIL_DUTIES);

@ObjectType('CouncilAlert', {
  description: 'A measure that is due soon or late, or an office without its council, which has to be known.',
})
export class CouncilAlertType extends AlertFields {
  @Field(() => CouncilAlertKindEnum, { description: 'What is due.' })
  kind: CouncilDutyKind;
}

export const CouncilAlertConnectionType = connectionType('CouncilAlert', CouncilAlertType);

@InputType('CouncilAlertFilter', {
  description: 'Narrows a list of alerts; what is absent does not narrow it, all that is given must hold.',
})
export class CouncilAlertFilterInput extends AlertFilterFields {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [CouncilAlertKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: CouncilDutyKind[] | null;
}
