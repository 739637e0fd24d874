import { Field, Int, ObjectType } from 'type-graphql';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import type { DataConfidence } from '../domain/data-confidence';
import type { RankScale } from '../domain/personnel';
import { DataConfidenceEnum, DistrictKindEnum, RegionKindEnum } from './directory.enums';
import { RankScaleEnum } from './officer.enums';

@ObjectType('Region', {
  description: 'A region or a city of republican significance (облыс, республикалық маңызы бар қала).',
})
export class RegionType {
  @Field({ description: 'ISO 3166-2 code, such as KZ-71.' })
  code: string;

  @Field(() => RegionKindEnum, { description: 'Region or city.' })
  kind: 'OBLAST' | 'CITY';

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'The administrative centre.' })
  centre: LocalisedText;
}

@ObjectType('District', {
  description: 'A district, a city of regional significance or a district of a city (аудан, қала).',
})
export class DistrictType {
  @Field({ description: 'Code of the directory, such as district-kz-71-esil.' })
  code: string;

  @Field(() => DistrictKindEnum, { description: 'District, city or district of a city.' })
  kind: 'DISTRICT' | 'CITY' | 'CITY_DISTRICT';

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name: LocalisedText;

  @Field(() => DataConfidenceEnum, { description: 'How sure the row is.' })
  confidence: DataConfidence;

  readonly regionCode: string;
}

@ObjectType('Rank', {
  description: "A class rank (сыныптық шен) or an officer's military rank (әскери атақ) of prosecutors.",
})
export class RankType {
  @Field({ description: 'Code, such as COUNSELLOR.' })
  code: string;

  @Field(() => RankScaleEnum, { description: 'The scale it stands on.' })
  scale: RankScale;

  @Field(() => Int, { description: 'Place on the scale, 1 for the lowest.' })
  seniority: number;

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name: LocalisedText;

  @Field(() => DataConfidenceEnum, { description: 'How sure the row is.' })
  confidence: DataConfidence;
}
