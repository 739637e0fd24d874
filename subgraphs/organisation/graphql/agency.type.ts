import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AgencyRole } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { AgencyKind } from '../../../platform/directory/known-directory';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AgencyState } from '../../../platform/access/body-states';
import type { AgencyOfficialState } from '../domain/agency/agency-lifecycle';
import { AgencyOfficialStateEnum, AgencyStateEnum } from './agency/agency.enums';
import { AgencyKindEnum, AgencyRoleEnum } from './directory.enums';

@Directive('@key(fields: "id")')
@ObjectType('Agency', { description: 'A state body or organisation that takes part in coordination.' })
export class AgencyType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field({ description: 'Code of the directory, such as akimat-kz-71.' })
  code: string;

  @Field(() => AgencyKindEnum, { description: 'Kind of the body.' })
  kind: AgencyKind;

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name: LocalisedText;

  @LegalBasis('33.6.a')
  @Field({ description: 'Whether acts of this body may be protested.' })
  isProtestable: boolean;

  @Field(() => String, { nullable: true, description: 'A remark on the body, in English.' })
  note: string | null;

  @Field(() => AgencyStateEnum, { description: 'Whether the body exists.' })
  state: AgencyState;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it existed no more.' })
  ceasedOn: LocalDate | null;

  readonly parentId: string | null;
  readonly regionCode: string | null;
}

@ObjectType('AgencyOfficial', { description: 'A person who acts for an agency in the shared graph.' })
export class AgencyOfficialType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name: LocalisedText;

  @Field(() => AgencyRoleEnum, { description: 'What the person may do for the agency.' })
  role: AgencyRole;

  @Field(() => LocalDateScalar, { description: 'First day in the role.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in the role; null while none is fixed.' })
  untilOn: LocalDate | null;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field(() => AgencyOfficialStateEnum, {
    description: 'Whether the person acts for the agency, now or from a day on.',
  })
  state: AgencyOfficialState;

  readonly agencyId: string;
}

export const AgencyConnection = connectionType('Agency', AgencyType);
