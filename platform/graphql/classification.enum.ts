import type { Classification } from '../access/viewer';
import { graphqlEnum } from './graphql-enum';

/** Classes of secrecy, the same in all subgraphs. */
export const ClassificationEnum = graphqlEnum<Classification>(
  'Classification',
  'Classes of secrecy, from open to closed.',
  {
    PUBLIC: 'Open to everyone once published.',
    OFFICIAL: 'For those whom the record concerns by office.',
    PERSONAL: 'Holds personal data.',
    PROTECTED_SECRET: 'Holds a commercial, banking or other secret protected by law.',
    RESTRICTED: 'Operational or covert work.',
    STATE_SECRET: 'A state secret (мемлекеттік құпия).',
  },
);
