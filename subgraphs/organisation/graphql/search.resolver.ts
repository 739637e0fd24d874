import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { maySeeOfficers } from '../../../platform/access/directory-visibility';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { Cost } from '../../../platform/graphql/cost';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { OrganisationContext } from '../context';
import {
  DIRECTORY_KINDS,
  type DirectoryHit,
  type DirectoryKind,
  searchDirectory,
} from '../persistence/search.repository';
import { type DirectoryEntryRow, DirectoryKindEnum, type DirectoryMatchRow, DirectoryMatchType } from './search.type';

const USUAL_HITS = 10;
const MOST_HITS = 100;
const LONGEST_TEXT = 300;
const SEARCHING = 100;

function entryOf({ loaders }: OrganisationContext, hit: DirectoryHit): Promise<DirectoryEntryRow | null> {
  if (hit.kind === 'OFFICE') return loaders.office.load(hit.subjectId);
  return hit.kind === 'AGENCY' ? loaders.agency.load(hit.subjectId) : loaders.officer.load(hit.subjectId);
}

@Resolver()
export class SearchResolver {
  @LegalBasis('26.6.a')
  @Cost(SEARCHING)
  @Query(() => [DirectoryMatchType], {
    description:
      'Offices, agencies and officers whose name in Kazakh, Russian or English is like a text, the best first. Typing errors and Russian letters in place of Kazakh ones do no harm. Officers are found only by those who may know of them.',
  })
  async searchDirectory(
    @Arg('text', { description: 'What to look for: one or more words, up to 300 characters.' }) text: string,
    @Arg('kinds', () => [DirectoryKindEnum], { nullable: true, description: 'Among which entries; all if absent.' })
    kinds: DirectoryKind[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 10 if absent.' }) first: number | null,
    @Ctx() context: OrganisationContext,
  ): Promise<DirectoryMatchRow[]> {
    const most = first ?? USUAL_HITS;
    if (most < 1 || most > MOST_HITS) return invalidInput('first', `must be a whole number from 1 to ${MOST_HITS}`);
    if (text.length > LONGEST_TEXT)
      return invalidInput('text', `must be shorter than or equal to ${LONGEST_TEXT} characters`);
    const asked = (kinds ?? DIRECTORY_KINDS).filter((kind) => kind !== 'OFFICER' || maySeeOfficers(context.viewer));
    const hits = await searchDirectory(context.db, text, asked, most);
    const entries = await Promise.all(hits.map((hit) => entryOf(context, hit)));
    return hits.flatMap((hit, index) => {
      const entry = entries[index];
      return entry ? [{ entry, score: hit.score, matchedName: hit.matchedName, language: hit.language }] : [];
    });
  }
}
