import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { OfficeKind, OfficeSphere } from '../../../platform/access/viewer';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import type { DataConfidence } from '../domain/data-confidence';
import type { OfficeState } from '../../../platform/access/body-states';
import { DataConfidenceEnum, OfficeKindEnum, OfficeSphereEnum } from './directory.enums';
import { OfficeStateEnum } from './office/office.enums';

@Directive('@key(fields: "id")')
@ObjectType('Office', { description: "A prosecutor's office (прокуратура)." })
export class OfficeType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field({ description: 'Code of the directory, such as district-kz-71-esil.' })
  code: string;

  @LegalBasis('5.1.a')
  @Field(() => OfficeKindEnum, { description: 'Kind of the office.' })
  kind: OfficeKind;

  @Field(() => OfficeSphereEnum, { description: 'Field in which the office works.' })
  sphere: OfficeSphere;

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name: LocalisedText;

  @Field(() => DataConfidenceEnum, { description: 'How sure it is that there is such an office.' })
  confidence: DataConfidence;

  @LegalBasis('5.5')
  @Field(() => OfficeStateEnum, { description: 'Whether the office exists.' })
  state: OfficeState;

  readonly successorId: string | null;
  readonly parentId: string | null;
  readonly regionCode: string | null;
  readonly districtCode: string | null;
}

export const OfficeConnection = connectionType('Office', OfficeType);
