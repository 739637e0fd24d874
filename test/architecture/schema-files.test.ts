import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { subgraphDefinitions } from '../../embedded/subgraph-definitions';
import { SUBGRAPH_NAMES } from '../../platform/database/subgraph-name';
import { composeSchemas, type EmittedSchemas, SUPERGRAPH_FILE } from '../../scripts/schema/compose-schemas';
import { emitSchemas } from '../../scripts/schema/emit-schemas';
import { remarksOn } from '../../scripts/schema/remarks';
import { schemaElements } from '../../scripts/schema/schema-elements';
import { staleSchemas } from '../../scripts/schema/schema-files';
import type * as Appeals from '../../subgraphs/appeals/subgraph';
import type * as Councils from '../../subgraphs/councils/subgraph';
import type * as Organisation from '../../subgraphs/organisation/subgraph';
import type * as Supervision from '../../subgraphs/supervision/subgraph';
import { buildAlone, unloaded } from './schema/build-alone';

const KEY = new Uint8Array(32);
const SETTINGS = {
  accessCodeKey: KEY,
  applicantKeys: { sealing: { sealingId: 'one', keys: new Map([['one', KEY]]) }, index: KEY },
};
const SUBGRAPHS = {
  organisation: unloaded('../../../subgraphs/organisation/subgraph', (of: typeof Organisation) => of.organisation),
  supervision: unloaded('../../../subgraphs/supervision/subgraph', (of: typeof Supervision) => of.supervision),
  appeals: unloaded('../../../subgraphs/appeals/subgraph', (of: typeof Appeals) => of.createAppeals(SETTINGS)),
  councils: unloaded('../../../subgraphs/councils/subgraph', (of: typeof Councils) => of.councils),
};

describe('the schema files', () => {
  let emitted: EmittedSchemas;
  beforeAll(() => {
    emitted = emitSchemas();
  });

  it('are what the code says (npm run schema)', () => {
    expect(staleSchemas(emitted.files)).toEqual([]);
    expect([...emitted.files.keys()].sort()).toEqual(
      [...SUBGRAPH_NAMES, 'supergraph'].map((name) => `${name}.graphql`).sort(),
    );
  });

  it('compose without a hint', () => {
    expect(emitted.hints).toEqual([]);
  });

  it.each(SUBGRAPH_NAMES)('describe every element of %s, with the article of each rule that it cites', (name) => {
    const sdl = emitted.files.get(`${name}.graphql`) ?? '';
    expect(remarksOn(sdl)).toEqual([]);
    expect(schemaElements(sdl).length).toBeGreaterThan(20);
  });

  it('carry the rules into the supergraph', () => {
    expect(emitted.files.get(SUPERGRAPH_FILE)).toContain('@legalBasis(rules: ');
  });

  it('are the same whichever subgraph is built first', () => {
    const reversed = composeSchemas([...subgraphDefinitions('schema')].reverse());
    for (const name of SUBGRAPH_NAMES) {
      expect(reversed.files.get(`${name}.graphql`)).toBe(emitted.files.get(`${name}.graphql`));
    }
  });
});

describe('a subgraph has the same schema', () => {
  let all: readonly string[];
  beforeAll(() => {
    all = buildAlone(...Object.values(SUBGRAPHS));
  });

  it('whichever is imported first', () => {
    expect([...buildAlone(...Object.values(SUBGRAPHS).reverse())].reverse()).toEqual(all);
  });

  it.each(Object.keys(SUBGRAPHS).map((name, index) => ({ name, index })))(
    'in a process of its own: $name',
    ({ name, index }) => {
      expect(buildAlone(SUBGRAPHS[name as keyof typeof SUBGRAPHS])).toEqual([all[index]]);
    },
  );
});
