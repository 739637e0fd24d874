import {
  type Distributed,
  type DistributedOptions,
  startDistributed,
} from '../../../../scripts/distributed/start-distributed';
import { createGraphClient, type GraphClient } from '../../../../scripts/story/graph-client';
import { compile, type Compiled } from './compile';

/** The distributed platform of a test file, and a client of its gateway. */
export interface DistributedPlatform extends Distributed {
  readonly client: GraphClient;
  readonly compiled: Compiled;
}

/** As fast as a server can be whose data nobody needs tomorrow. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Compiles the present sources and starts them as processes; the legal clock stands at 2026-03-19. */
export async function openDistributedPlatform(options: DistributedOptions = {}): Promise<DistributedPlatform> {
  const compiled = await compile();
  try {
    const platform = await startDistributed({ settings: FAST, compiled: compiled.folder, ...options });
    await platform.setClock('2026-03-19');
    const stop = async (): Promise<void> => {
      await platform.stop();
      compiled.remove();
    };
    return { ...platform, compiled, client: createGraphClient(platform), stop };
  } catch (error) {
    compiled.remove();
    throw error;
  }
}
