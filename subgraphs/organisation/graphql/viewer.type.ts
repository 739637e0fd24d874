import { Field, ID, ObjectType } from 'type-graphql';
import type { Power } from '../../../platform/access/powers';
import type { AgencyRole, Classification, ViewerKind } from '../../../platform/access/viewer';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { AgencyRoleEnum } from './directory.enums';
import { PowerEnum, ViewerKindEnum } from './officer.enums';

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

  readonly officeId: string;
}
