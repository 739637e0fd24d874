import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { AlertFields, AlertFilterFields, alertKindEnum } from '../../../platform/graphql/alert.type';
import { connectionType } from '../../../platform/graphql/connection';
import { SUPERVISION_DUTIES, type SupervisionDutyKind } from '../domain/supervision-duties';

const SupervisionAlertKindEnum = alertKindEnum('SupervisionAlertKind', SUPERVISION_DUTIES);

@ObjectType('SupervisionAlert', {
  description:
    'Something about a submission or a check that is due soon or late, or stands still, and has to be known.',
})
export class SupervisionAlertType extends AlertFields {
  @Field(() => SupervisionAlertKindEnum, { description: 'What is due.' })
  kind: SupervisionDutyKind;
}

export const SupervisionAlertConnectionType = connectionType('SupervisionAlert', SupervisionAlertType);

@InputType('SupervisionAlertFilter', {
  description: 'Narrows a list of alerts; what is absent does not narrow it, all that is given must hold.',
})
export class SupervisionAlertFilterInput extends AlertFilterFields {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [SupervisionAlertKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: SupervisionDutyKind[] | null;
}
