import { createUnionType, Field, Float, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import type { Language } from '../../../platform/law/language';
import type { AgencyRow } from '../persistence/agency.repository';
import type { OfficeRow } from '../persistence/office.repository';
import type { OfficerRow } from '../persistence/officer.repository';
import type { DirectoryHit, DirectoryKind } from '../persistence/search.repository';
import { AgencyType } from './agency.type';
import { OfficeType } from './office.type';
import { OfficerType } from './officer.type';

/** An entry of the directory as it is found. */
export type DirectoryEntryRow = OfficeRow | AgencyRow | OfficerRow;

/** A hit with the entry that it stands for. */
export type DirectoryMatchRow = Pick<DirectoryHit, 'score' | 'matchedName' | 'language'> & {
  readonly entry: DirectoryEntryRow;
};

export const DirectoryKindEnum = graphqlEnum<DirectoryKind>('DirectoryKind', 'What can be found in the directory.', {
  OFFICE: "Prosecutor's offices (прокуратура).",
  AGENCY: 'Bodies that take part in coordination.',
  OFFICER: 'Persons of the prosecution system (кадр); found only by those who may know of them.',
});

const NameLanguage = graphqlEnum<Language>('NameLanguage', 'The language of a name.', {
  kk: 'Kazakh.',
  ru: 'Russian.',
  en: 'English.',
});

export const DirectoryEntry = createUnionType({
  name: 'DirectoryEntry',
  description: 'What a search of the directory finds.',
  types: () => [OfficeType, AgencyType, OfficerType] as const,
  resolveType: (entry: object) => {
    if ('personnelClass' in entry) return 'Officer';
    return 'sphere' in entry ? 'Office' : 'Agency';
  },
});

@ObjectType('DirectoryMatch', { description: 'An entry of the directory with the name by which it was found.' })
export class DirectoryMatchType {
  @Field(() => DirectoryEntry, { description: 'The entry.' })
  entry: DirectoryEntryRow;

  @Field(() => Float, { description: 'How like the name is to what was asked for, 1 for a full match of every word.' })
  score: number;

  @Field({ description: 'The name that matched best.' })
  matchedName: string;

  @Field(() => NameLanguage, { description: 'Its language.' })
  language: Language;
}
