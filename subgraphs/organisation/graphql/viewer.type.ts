import { Field, ID, ObjectType } from 'type-graphql';
import type { PowerCondition } from '../../../platform/access/power-row';
import type { Power } from '../../../platform/access/powers';
import type { AgencyRole, Classification, ViewerKind } from '../../../platform/access/viewer';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { PowerHeld } from '../domain/powers-held';
import { AgencyRoleEnum } from './directory.enums';
import { ViewerKindEnum } from '../../../platform/graphql/viewer-kind.enum';
import { PowerEnum } from './officer.enums';

const PowerBasisEnum = graphqlEnum<PowerHeld['basis']>('HeldPowerBasis', 'On what a power rests.', {
  OWN: 'The own post.',
  DELEGATED: 'A delegation by the Prosecutor General.',
});

const PowerConditionEnum = graphqlEnum<PowerCondition>(
  'PowerCondition',
  'What limits a power in the hands of a holder.',
  {
    OWN_FIELD: 'In the own field only.',
    OWN_LAW: 'As the own law has it.',
    WITHIN_COMPETENCE: 'Within the own competence.',
    PER_CODE: 'As far as the codes of procedure give it.',
    TO_SUBORDINATES: 'To subordinates only.',
  },
);

const ClearanceEnum = graphqlEnum<Classification>(
  'Clearance',
  'The highest class of records that a viewer may be shown.',
  {
    PUBLIC: 'What is published.',
    OFFICIAL: 'Official records.',
    PERSONAL: 'Records with personal data.',
    PROTECTED_SECRET: 'Commercial, banking and other protected secrets.',
    RESTRICTED: 'Operational and covert work.',
    STATE_SECRET: 'State secrets.',
  },
);

@ObjectType('Viewer', { description: 'Who the graph takes the caller for, on the legal day.' })
export class ViewerType {
  @Field(() => ViewerKindEnum, { description: 'Kind of caller.' })
  kind: ViewerKind;

  @Field(() => ID, { nullable: true, description: 'Identifier of the person (UUID); null for the public.' })
  personId: string | null;

  @Field(() => AgencyRoleEnum, { nullable: true, description: "Role in the agency, for an agency's official." })
  agencyRole: AgencyRole | null;

  @Field(() => ClearanceEnum, { description: 'The highest class of records that the caller may be shown.' })
  clearance: Classification;
}

@ObjectType('PowerHeld', {
  description: 'A power (өкілеттік) that the viewer holds today over the records of an office and of those below it.',
})
export class PowerHeldType {
  @Field(() => PowerEnum, { description: 'The power.' })
  power: Power;

  @Field({ description: 'Rule of the ledger behind it, such as 24.4.b.' })
  rule: string;

  @Field({ description: 'The article of the law.' })
  legalBasis: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the delegating act; null for a power of the own post.',
  })
  delegation: string | null;

  @LegalBasis('9.11.a')
  @Field(() => PowerBasisEnum, { description: 'Whether it is the power of the own post or a delegated one.' })
  basis: PowerHeld['basis'];

  @Field(() => PowerConditionEnum, { nullable: true, description: 'What limits it in the hands of this holder.' })
  condition: PowerCondition | null;

  @LegalBasis('9.11.a')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the delegation, if one is set.' })
  untilOn: string | null;

  readonly officeId: string | null;
}
