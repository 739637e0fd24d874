import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { createGateway, type Gateway } from '../../../gateway/create-gateway';
import { inProcessDataSource } from '../../../gateway/in-process-data-source';
import { supergraphFile } from '../../../gateway/supergraph-file';
import { createApp } from '../../../platform/http/create-app';
import { listen, type Listening } from '../../../platform/http/listen';
import { ProcessFailure } from '../../../platform/process/process-failure';
import { createLogger } from '../../../platform/telemetry/logger';
import { ask } from '../gateway/support/ask';
import { LIMITS, LOAD } from '../gateway/support/start-gateway';
import { until } from './support/until';

const HEAD = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

function compose(fields: string, name = 'organisation'): string {
  const typeDefs = parse(`${HEAD} type Query { ${fields} }`);
  const { supergraphSdl, errors } = composeServices([{ name, typeDefs, url: 'http://organisation' }]);
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

const lines: string[] = [];
const logger = createLogger({ service: 'test', level: 'info', destination: { write: (line) => lines.push(line) } });
const refusals = (): number => lines.filter((line) => line.includes('supergraph not taken up')).length;

let folder: string;
let path: string;
let gateway: Gateway;
let listening: Listening;

/** As a deployment replaces a file: written aside, then renamed. */
function replace(text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

async function fields(): Promise<readonly string[]> {
  const { data } = await ask(listening.url, { query: '{ __schema { queryType { fields { name } } } }' });
  const schema = data?.['__schema'] as { queryType: { fields: { name: string }[] } };
  return schema.queryType.fields.map(({ name }) => name);
}

const untilFields = (...names: string[]) => until(fields, (found) => found.join() === names.join());

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kenes-supergraph-'));
  path = join(folder, 'supergraph.graphql');
  replace(compose('first: String'));
  gateway = await createGateway({
    supergraphSdl: supergraphFile({ path, pollMilliseconds: 10, logger }),
    dataSourceFor: (name) => {
      if (name !== 'organisation') throw new Error(`no address of ${name}`);
      return inProcessDataSource(name, async () => ({ data: { first: '1', second: '2' } }), logger);
    },
    assertionFor: async () => 'public',
    limits: LIMITS,
    load: LOAD,
    logger,
  });
  listening = await listen(createApp({ logger, mount: (app) => app.use(gateway.routes) }), {
    host: '127.0.0.1',
    port: 0,
  });
});

afterAll(async () => {
  await listening.close(0);
  await gateway.stop();
  rmSync(folder, { recursive: true });
});

describe('the file of the supergraph', () => {
  it('is taken up when it has changed, and its new fields are answered', async () => {
    expect(await fields()).toEqual(['first']);
    replace(compose('first: String second: String'));
    await untilFields('first', 'second');
    expect((await ask(listening.url, { query: '{ second }' })).data).toEqual({ second: '2' });
  });

  it.each([
    ['is no schema', 'type Query {'],
    ['is a schema, but no supergraph', 'type Query { first: String }'],
    ['is empty', ''],
    ['names a subgraph without an address', compose('third: String', 'elsewhere')],
  ])('is left alone when it %s; the last good one stays in force', async (_case, text) => {
    const before = refusals();
    replace(text);
    await until(refusals, (count) => count > before);
    expect(await fields()).toEqual(['first', 'second']);
    expect((await ask(listening.url, { query: '{ first }' })).data).toEqual({ first: '1' });
  });

  it('is taken up again when it is good again', async () => {
    replace(compose('second: String'));
    await untilFields('second');
  });

  it('may be gone for a while', async () => {
    rmSync(path);
    replace(compose('first: String'));
    await untilFields('first');
  });

  it('must be there at the start', async () => {
    const missing = supergraphFile({ path: join(folder, 'missing'), pollMilliseconds: 10, logger });
    const nothing = {
      update: () => {},
      healthCheck: async () => {},
      getDataSource: () => ({ process: async () => ({}) }),
    };
    await expect(missing(nothing)).rejects.toBeInstanceOf(ProcessFailure);
  });
});
