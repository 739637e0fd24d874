import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { packageRoot } from '../../platform/config/package-root';
import type { Told } from '../../scripts/story/tell-story';
import type { TestPlatform } from '../support/open-test-platform';
import { EMPTY_IN_THE_STORY, HIDDEN_TYPES, type HiddenType, type Ids, REFERENCES } from './references';
import { openToldPlatform } from './told-platform';

const COUNCIL: readonly HiddenType[] = ['CouncilSession', 'CouncilDecision', 'CouncilMeasure', 'AgendaItem'];

/** Written independently of the code: which of the story's records each viewer may know of. Heads of offices are public. */
const MAY_KNOW: readonly (readonly [login: string | null, types: readonly HiddenType[]])[] = [
  ['head-kz-71', HIDDEN_TYPES],
  ['prosecutor-general', HIDDEN_TYPES],
  ['head-kz-71-esil', ['Appeal', 'Complaint', 'Submission', 'Officer']],
  ['executor-akimat-kz-71', ['Submission', 'Officer', ...COUNCIL]],
  ['executor-police-kz-71', ['Officer', ...COUNCIL]],
  ['executor-police-kz-75', ['Officer']],
  ['prosecutor-kz-75', ['Officer']],
  ['head-kz-71-nura', ['Officer']],
  ['resident-1', ['Appeal', 'Complaint']],
  ['resident-2', []],
  ['operator', []],
  [null, []],
];

interface Record {
  readonly __typename: string;
  readonly id: string;
}

function recordsIn(value: unknown): Record[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = '__typename' in value && 'id' in value ? [value as Record] : [];
  return [...own, ...Object.values(value).flatMap(recordsIn)];
}

/** Types that only mutations answer with. */
const ANSWERS = [
  'Mutation',
  'RegisteredAppeal',
  'AppealGroupChange',
  'AppealRefusal',
  'AssignedAppeals',
  'ForwardedAppeal',
  'AppealIntakeResult',
];

/** Every field of the subgraphs' schemas that leads to a hidden type, as `Type.field`. */
function referencesOfTheSchema(): string[] {
  const schema = buildSchema(readFileSync(join(packageRoot(), 'schema', 'supergraph.graphql'), 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  const hidden = new Set<string>(HIDDEN_TYPES.flatMap((type) => [type, `${type}Connection`]));
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !ANSWERS.includes(name) && !/(Connection|Edge)$/.test(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => hidden.has(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}`),
    );
}

let platform: TestPlatform;
let told: Told;
let ids: Ids;
let publicHeads: ReadonlySet<string>;

beforeAll(async () => {
  ({ platform, told } = await openToldPlatform());
  ids = {
    appeal: told.appeal.id,
    complaint: await complaintAbout(told.appeal.id),
    submission: told.submission.id,
    decision: told.decision.id,
    number: told.appeal.number,
  };
  const heads = await platform.client.ask<{ offices: { nodes: readonly { head: { id: string } | null }[] } }>(
    null,
    '{ offices(first: 400) { nodes { head { id } } } }',
  );
  publicHeads = new Set(heads.data?.offices.nodes.flatMap(({ head }) => (head ? [head.id] : [])));
}, 180_000);
afterAll(() => platform.close());

/** A complaint of the resident about the reply, decided by the head above the prosecutor who handled the appeal. */
async function complaintAbout(recordId: string): Promise<string> {
  const filing = `mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { id } }`;
  const input = {
    officeId: officeIdOf('district-kz-71-esil'),
    complainant: { kind: 'PERSON', name: 'Resident of Esil district' },
    language: 'ru',
    text: 'The reply leaves out the second question.',
    contested: { kind: 'DECISION', recordType: 'Appeal', recordId },
    knownOn: '2026-04-01',
  };
  const filed = await platform.client.ask<{ fileComplaint: { id: string } }>('resident-1', filing, { input });
  const id = filed.data?.fileComplaint.id ?? '';
  const decision = { id, outcome: 'REFUSED', reasons: 'It was answered.', courtRoute: 'Administrative court' };
  const decide = `mutation ($input: DecideComplaintInput!) { decideComplaint(input: $input) { id } }`;
  const decided = await platform.client.ask('head-kz-71-esil', decide, { input: decision });
  expect([filed.errors, decided.errors]).toEqual([undefined, undefined]);
  return id;
}

async function found(login: string | null, query: string): Promise<Record[]> {
  const names = [...query.matchAll(/\$(\w+):/g)].map(([, name]) => name as keyof Ids);
  const variables = Object.fromEntries(names.map((name) => [name, ids[name]]));
  const answer = await platform.client.ask<{ [field: string]: unknown }>(login, query, variables);
  expect(answer.errors).toBeUndefined();
  return recordsIn(answer.data);
}

describe('hidden records', () => {
  it('are asked for through every reference of the schema', () => {
    expect(Object.keys(REFERENCES).sort()).toEqual(referencesOfTheSchema().sort());
  });

  it('[3.4] [42.2.e] [28.1.d] are not given away by any reference, even when only keys are selected', async () => {
    const leaks: string[] = [];
    const asked = MAY_KNOW.flatMap((viewer) =>
      Object.entries(REFERENCES).map((reference) => [viewer, reference] as const),
    );
    for (const [[login, types], [reference, query]] of asked) {
      const records = await found(login, query);
      const hidden = records.filter(
        ({ __typename, id }) => !types.includes(__typename as HiddenType) && !publicHeads.has(id),
      );
      leaks.push(
        ...hidden.map(({ __typename }) => `${login ?? 'public'} learns of a ${__typename} through ${reference}`),
      );
    }
    expect(leaks).toEqual([]);
  });

  it('are found through every reference by those who may know of them', async () => {
    for (const [reference, query] of Object.entries(REFERENCES)) {
      const isFound = (await found('head-kz-71', query)).length > 0;
      expect([reference, isFound]).toEqual([reference, !EMPTY_IN_THE_STORY.includes(reference)]);
    }
  });

  it('[3.4] are null as entities of their owner, for whoever may not know of them', async () => {
    const owners = [
      ['appeals', 'Appeal', ids.appeal],
      ['supervision', 'Submission', ids.submission],
      ['councils', 'CouncilDecision', ids.decision],
    ] as const;
    for (const [login, types] of MAY_KNOW) {
      const assertion = await platform.graph.assertionFor(login === null ? null : await platform.client.tokenOf(login));
      for (const [subgraph, type, id] of owners) {
        const answer = await platform.graph.subgraphs.get(subgraph)?.execute({
          query: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { id number } } }`,
          variables: { r: [{ __typename: type, id }] },
          assertion,
          language: 'en',
        });
        expect(answer?.errors).toBeUndefined();
        const [entity] = (answer?.data?.['_entities'] ?? []) as readonly unknown[];
        expect([login, type, entity !== null]).toEqual([login, type, types.includes(type)]);
      }
    }
  });

  it('[3.4] are in no count', async () => {
    const counts = '{ appeals { totalCount } submissions { totalCount } councilMeasures { totalCount } }';
    for (const [login, types] of MAY_KNOW) {
      const { data } = await platform.client.ask<Readonly<{ [list: string]: { totalCount: number } }>>(login, counts);
      const seen = Object.fromEntries(Object.entries(data ?? {}).map(([list, { totalCount }]) => [list, totalCount]));
      expect([login, seen]).toEqual([
        login,
        {
          appeals: types.includes('Appeal') ? 1 : 0,
          submissions: types.includes('Submission') ? 1 : 0,
          councilMeasures: types.includes('CouncilMeasure') ? 2 : 0,
        },
      ]);
    }
  });
});
