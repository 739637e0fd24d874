import { recordedTermsExamination, termsExamination } from '../../platform/doctor/examine-terms';
import { openWard } from '../../platform/doctor/ward';
import type { TestSubgraph } from './open-test-subgraph';

/** What the doctor finds wrong with the terms of a test's records, and between both. */
export async function termFaults({ subgraph: { definition }, urls }: TestSubgraph): Promise<readonly object[]> {
  const ward = await openWard({ definition, urls });
  try {
    const examined = [await termsExamination.examine(ward), await recordedTermsExamination.examine(ward)];
    return examined.flatMap(({ faults }) => faults);
  } finally {
    await ward.close();
  }
}
