import { describe, expect, it } from '@jest/globals';
import { readReference } from '../../../platform/directory/reference-directory';
import { requireRankWithinCeiling } from '../../../subgraphs/organisation/domain/rank-ceiling';
import { demonstrationPeople } from '../../../subgraphs/organisation/demonstration/demonstration-people';
import { namedOffices } from '../../../subgraphs/organisation/persistence/seed/reference-rows';
import { refusal } from './refusal';

const rank = (scale: 'CLASS' | 'MILITARY', seniority: number) => ({ code: `${scale}_${seniority}`, scale, seniority });

describe('the ceiling of a post', () => {
  const territorial = { officeSphere: 'TERRITORIAL', ceiling: rank('CLASS', 4) } as const;
  const military = { officeSphere: 'MILITARY', ceiling: rank('MILITARY', 4) } as const;
  it.each([
    ['[44.4.b] takes the ceiling itself', territorial, rank('CLASS', 4), null, null],
    ['[44.4.b] takes a lower rank', territorial, rank('CLASS', 1), null, null],
    ['[44.4.b] takes no higher rank', territorial, rank('CLASS', 5), null, ['RANK_ABOVE_CEILING', '44.4.b']],
    ['[44.4.b] takes a higher rank by a provision', territorial, rank('CLASS', 5), 'Art. 10', null],
    ['[44.4.b] is not passed by blanks', territorial, rank('CLASS', 5), ' ', ['RANK_ABOVE_CEILING', '44.4.b']],
    [
      '[44.4.b] is missing outside the register',
      { ...territorial, ceiling: null },
      rank('CLASS', 1),
      'Art. 10',
      ['RANK_ABOVE_CEILING', '44.4.b'],
    ],
    [
      '[44.6.a] takes no class rank in a military office',
      military,
      rank('CLASS', 1),
      null,
      ['RANK_TYPE_MISMATCH', '44.6.a'],
    ],
    [
      '[44.6.a] takes no military rank elsewhere',
      territorial,
      rank('MILITARY', 1),
      'Art. 10',
      ['RANK_TYPE_MISMATCH', '44.6.a'],
    ],
  ] as const)('%s', (_, place, given, provision, expected) => {
    expect(refusal(() => requireRankWithinCeiling(given, place, provision))).toEqual(expected);
  });

  it('of the reference data lets everyone of the demonstration hold their rank', () => {
    const ranks = new Map(readReference<'scale' | 'order' | 'code'>('class-ranks.tsv').map((row) => [row.code, row]));
    const ceilings = new Map(
      readReference<'office_kind' | 'post_kind' | 'ceiling'>('ranked-posts.tsv').map((row) => [
        `${row.office_kind} ${row.post_kind}`,
        ranks.get(row.ceiling),
      ]),
    );
    const kinds = new Map(namedOffices().map(({ id, kind }) => [id, kind]));
    const above = demonstrationPeople().filter(({ rank: code, post }) => {
      if (!code || !post) return false;
      const ceiling = ceilings.get(`${kinds.get(post.officeId)} ${post.kind}`);
      const held = ranks.get(code);
      return ceiling?.scale !== held?.scale || Number(held?.order) > Number(ceiling?.order);
    });
    expect(above.map(({ login }) => login)).toEqual([]);
  });
});
