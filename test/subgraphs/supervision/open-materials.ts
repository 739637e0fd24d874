import type { Viewer } from '../../../platform/access/viewer';
import { type ServedFiles, serveFiles } from '../../support/serve-files';
import type { SeenRefusal } from '../../support/responses';
import { openChecks, prosecutor, type TestChecks } from './open-checks';

type Values = Readonly<Record<string, unknown>>;

/** What the tests look at in a material. */
export interface SeenMaterial {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly title: string;
  readonly secrecy: string;
  readonly mediaType: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly contentPath: string;
  readonly closedOn: string | null;
  readonly closingReason: string | null;
  readonly permit: { readonly number: string; readonly basis: { readonly article: string } } | null;
  readonly disclosures: readonly {
    readonly reader: string;
    readonly scope: string;
    readonly necessityReason: string | null;
    readonly basis: { readonly article: string };
  }[];
}

const SEEN = `id version state title secrecy mediaType bytes sha256 contentPath closedOn closingReason
  permit { number basis { article } } disclosures { reader scope necessityReason basis { article } }`;

/** A law that provides for an inspection, and one that opens a secret. */
export const BASIS = { source: 'LEGAL_ACT', act: 'Code of Criminal Procedure', adoptedOn: '2014-07-04', article: '70' };
export const PERMIT = { number: 'P-7', on: '2024-08-30', basis: { ...BASIS, act: 'Law on Banks', article: '50' } };
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

function inputType(mutation: string): string {
  if (mutation === 'deleteCheckMaterial') return 'ChangeCheckMaterialInput';
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

const stepQuery = (mutation: string): string =>
  `mutation ($input: ${inputType(mutation)}!) { step: ${mutation}(input: $input) { ${SEEN} } }`;

/** Checks with their materials and the words in which the tests of these speak. */
export interface TestMaterials extends TestChecks {
  readonly files: ServedFiles;
  /** Registers a material as a viewer, the prosecutor unless told otherwise. */
  added(recordId: string, changes?: Values, viewer?: Viewer): Promise<SeenMaterial>;
  /** The same with the content of a small PDF. */
  kept(recordId: string, changes?: Values, viewer?: Viewer): Promise<SeenMaterial>;
  on(viewer: Viewer, mutation: string, input: Values): Promise<SeenMaterial | null>;
  refusedOn(viewer: Viewer, mutation: string, input: Values): Promise<SeenRefusal>;
  /** The titles of the materials of a check that exist for a viewer; null if the check does not. */
  titles(viewer: Viewer, recordId: string): Promise<readonly string[] | null>;
  one(viewer: Viewer, id: string): Promise<SeenMaterial | null>;
}

/** Opens them, on Monday 2 September 2024. */
export async function openMaterials(): Promise<TestMaterials> {
  const checks = await openChecks();
  const files = await serveFiles(checks);
  const on: TestMaterials['on'] = async (viewer, mutation, input) =>
    (await checks.ask<{ step: SeenMaterial | null }>(viewer, stepQuery(mutation), { input })).step;
  const added: TestMaterials['added'] = async (recordId, changes, viewer = prosecutor) => {
    const input = { recordId, title: 'Register of meals', fileName: 'register.pdf', secrecy: 'NONE', ...changes };
    const material = await on(viewer, 'addCheckMaterial', input);
    if (!material) throw new Error('no material');
    return material;
  };
  return {
    ...checks,
    files,
    on,
    added,
    kept: async (recordId, changes, viewer = prosecutor) => {
      const material = await added(recordId, changes, viewer);
      const answer = await files.fetch(viewer, material.contentPath, { method: 'PUT', body: PDF });
      if (!answer.ok) throw new Error(await answer.text());
      return material;
    },
    refusedOn: (viewer, mutation, input) => checks.refused(viewer, stepQuery(mutation), { input }),
    titles: async (viewer, recordId) => {
      const query = 'query ($id: ID!) { check(id: $id) { materials { title } } }';
      type Seen = { check: { materials: readonly { title: string }[] } | null };
      const { check } = await checks.ask<Seen>(viewer, query, { id: recordId });
      return check && check.materials.map(({ title }) => title);
    },
    one: async (viewer, id) => {
      const query = `query ($id: ID!) { checkMaterial(id: $id) { ${SEEN} } }`;
      return (await checks.ask<{ checkMaterial: SeenMaterial | null }>(viewer, query, { id })).checkMaterial;
    },
    close: async () => {
      await files.close();
      await checks.close();
    },
  };
}
