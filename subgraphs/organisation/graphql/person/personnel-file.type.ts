import { Field, ObjectType } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { DutyInjury, LeavingGround } from '../../domain/leaving-service';
import type { DataViolation } from '../../domain/military-registration';
import type { OfficerRow } from '../../persistence/officer.repository';
import { OfficerType } from '../officer.type';
import { DutyInjuryEnum, LeavingGroundEnum, PersonnelViolationKindEnum } from './person.enums';

@ObjectType('PersonnelFile', {
  description:
    "What a personnel file (жеке іс) keeps; for superiors and the personnel administration of the person's office alone.",
})
export class PersonnelFileType {
  @LegalBasis('44.8.b')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the prosecutor is liable for military service; null if it was never recorded.',
  })
  isLiableForMilitaryService: boolean | null;

  @LegalBasis('44.8.a')
  @Field(() => String, { nullable: true, description: 'Entry of the special register (арнайы есепке алу).' })
  specialRegisterEntry: string | null;

  @LegalBasis('46.2')
  @Field(() => LeavingGroundEnum, { nullable: true, description: 'On which ground the service ended.' })
  leavingGround: LeavingGround | null;

  @LegalBasis('46.3')
  @Field(() => DutyInjuryEnum, { nullable: true, description: 'What befell the person on duty.' })
  dutyInjury: DutyInjury | null;

  @LegalBasis('46.3')
  @Field({ description: 'Whether the person was found unfit for service.' })
  isUnfitForService: boolean;

  readonly id: string;
}

@ObjectType('PersonnelViolation', { description: 'What a check of personnel records has found.' })
export class PersonnelViolationType {
  @LegalBasis('44.8.a')
  @Field(() => PersonnelViolationKindEnum, { description: 'What is wrong.' })
  kind: DataViolation;

  @Field(() => OfficerType, { nullable: true, description: 'Whose record it is.' })
  officer: OfficerRow | null;
}
