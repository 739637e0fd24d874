import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { AlertFields, AlertFilterFields, alertKindEnum } from '../../../platform/graphql/alert.type';
import { connectionType } from '../../../platform/graphql/connection';
import { PERSONNEL_DUTIES, type PersonnelDutyKind } from '../domain/personnel-duties';

const OrganisationAlertKindEnum = alertKindEnum('OrganisationAlertKind', PERSONNEL_DUTIES);

@ObjectType('OrganisationAlert', {
  description: 'A term of office that ends soon or has ended, or a report to the President that is due.',
})
export class OrganisationAlertType extends AlertFields {
  @Field(() => OrganisationAlertKindEnum, { description: 'What ends.' })
  kind: PersonnelDutyKind;
}

export const OrganisationAlertConnectionType = connectionType('OrganisationAlert', OrganisationAlertType);

@InputType('OrganisationAlertFilter', {
  description: 'Narrows a list of alerts; what is absent does not narrow it, all that is given must hold.',
})
export class OrganisationAlertFilterInput extends AlertFilterFields {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [OrganisationAlertKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: PersonnelDutyKind[] | null;
}
