import { join, resolve } from 'node:path';
import type { Config } from '../config/config';
import type { SubgraphName } from '../database/subgraph-name';
import type { FileOptions } from '../graphql/open-subgraph';
import { folderStore } from '../materials/content/folder-store';

/** Where a subgraph keeps contents: a folder of its own in the configured one, or in that of the installation. */
export function fileOptions(name: SubgraphName, { files }: Config, stateFolder: string): FileOptions {
  const folder = files.folder === null ? join(stateFolder, 'files') : resolve(files.folder);
  return { store: folderStore(join(folder, name)), largestBytes: files.largestBytes };
}
