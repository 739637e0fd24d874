import 'reflect-metadata';
import { SETTINGS } from '../../platform/config/settings';
import { required } from '../../platform/process/required';
import { runSubgraphProcess } from '../../platform/process/subgraph-process';
import { keyOf, keyRing } from '../../platform/sealing/key-ring';
import { createAppeals } from './subgraph';

runSubgraphProcess({
  name: 'appeals',
  define: ({ distributed }) => {
    const { accessCodeKey, applicantKeys, applicantIndexKey } = SETTINGS.distributed;
    return createAppeals({
      accessCodeKey: keyOf(required(accessCodeKey, distributed.accessCodeKey)),
      applicantKeys: {
        sealing: keyRing(required(applicantKeys, distributed.applicantKeys)),
        index: keyOf(required(applicantIndexKey, distributed.applicantIndexKey)),
      },
    });
  },
});
