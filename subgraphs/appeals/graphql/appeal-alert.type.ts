import { Field, InputType, ObjectType } from 'type-graphql';
import { AlertFields, AlertFilterFields, alertKindEnum } from '../../../platform/graphql/alert.type';
import { connectionType } from '../../../platform/graphql/connection';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { APPEAL_DUTIES, type AppealDutyKind } from '../domain/appeal-duties';

const AppealAlertKindEnum = alertKindEnum('AppealAlertKind', APPEAL_DUTIES);

@ObjectType('AppealAlert', {
  description:
    'Something about an appeal or a complaint that is due soon or late, and has to be known in its office or above.',
})
export class AppealAlertType extends AlertFields {
  @Field(() => AppealAlertKindEnum, { description: 'What is due.' })
  kind: AppealDutyKind;
}

export const AppealAlertConnectionType = connectionType('AppealAlert', AppealAlertType);

@InputType('AppealAlertFilter', {
  description: 'Narrows a list of alerts; what is absent does not narrow it, all that is given must hold.',
})
export class AppealAlertFilterInput extends AlertFilterFields {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [AppealAlertKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AppealDutyKind[] | null;
}
