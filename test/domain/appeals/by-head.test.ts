import { describe, expect, it } from '@jest/globals';
import { findAuthority, partyAuthority } from '../../../platform/access/authority';
import { type PostKind, PUBLIC_VIEWER, type Viewer, type ViewerPost } from '../../../platform/access/viewer';
import { isByHead } from '../../../subgraphs/appeals/domain/by-head';

const HERE = 'office of the appeal';
const ABOVE = 'superior office';
const ELSEWHERE = 'another office';

const post = (officeId: string, kind: PostKind): ViewerPost => ({
  postId: `${kind} of ${officeId}`,
  officeId,
  officeKind: 'DISTRICT',
  officeSphere: 'TERRITORIAL',
  kind,
  subordinateOfficeIds: officeId === ABOVE ? [HERE] : [],
  succeededOfficeIds: [],
});

const viewer = (...posts: ViewerPost[]): Viewer => ({
  ...PUBLIC_VIEWER,
  kind: 'PROSECUTOR',
  posts,
  visibleOfficeIds: [HERE, ...posts.map(({ officeId }) => officeId)],
});

describe('a step', () => {
  it.each([
    ['the head of the office', true, [post(HERE, 'HEAD')]],
    ['the head of a superior one', true, [post(ABOVE, 'HEAD')]],
    ['the Prosecutor General', true, [post(ABOVE, 'PROSECUTOR_GENERAL')]],
    ['a deputy', false, [post(HERE, 'DEPUTY_HEAD')]],
    ['a prosecutor', false, [post(HERE, 'PROSECUTOR')]],
    ['a prosecutor here who is a head elsewhere', false, [post(ELSEWHERE, 'HEAD'), post(HERE, 'PROSECUTOR')]],
  ])('[24.1.2] taken by %s is taken by a head: %s', (_, expected, posts) => {
    const taker = viewer(...posts);
    const authority = findAuthority(taker, 'CONSIDER_APPEALS', HERE);
    expect(authority && isByHead(taker, authority)).toBe(expected);
  });

  it("[24.1.2] taken by delegation is not a head's", () => {
    const delegate = viewer();
    expect(isByHead(delegate, partyAuthority(delegate, 'CONSIDER_APPEALS'))).toBe(false);
  });
});
