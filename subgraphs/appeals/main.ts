import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { SETTINGS } from '../../platform/config/settings';
import { required } from '../../platform/process/required';
import { runSubgraphProcess } from '../../platform/process/subgraph-process';
import { createAppeals } from './subgraph';

runSubgraphProcess({
  name: 'appeals',
  define: ({ distributed }) => {
    const secret = required(SETTINGS.distributed.accessCodeKey, distributed.accessCodeKey);
    return createAppeals({ accessCodeKey: createHash('sha256').update(secret).digest() });
  },
});
