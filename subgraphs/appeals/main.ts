import 'reflect-metadata';
import { SETTINGS } from '../../platform/config/settings';
import { configuredMail } from '../../platform/mail/configured-mail';
import { required } from '../../platform/process/required';
import { runSubgraphProcess } from '../../platform/process/subgraph-process';
import { keyOf, keyRing } from '../../platform/sealing/key-ring';
import { createAppeals } from './subgraph';

runSubgraphProcess({
  name: 'appeals',
  define: (config) => {
    const { distributed } = config;
    const { accessCodeKey, applicantKeys, applicantIndexKey } = SETTINGS.distributed;
    return createAppeals({
      mail: configuredMail(config),
      accessCodeKey: keyOf(required(accessCodeKey, distributed.accessCodeKey)),
      applicantKeys: {
        sealing: keyRing(required(applicantKeys, distributed.applicantKeys)),
        index: keyOf(required(applicantIndexKey, distributed.applicantIndexKey)),
      },
    });
  },
});
