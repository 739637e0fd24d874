import type { KeptRefusal } from '../../../platform/errors/domain-error';

/** Why one of many appeals was passed over. */
export interface AppealRefusal extends KeptRefusal {
  readonly appealId: string;
}
