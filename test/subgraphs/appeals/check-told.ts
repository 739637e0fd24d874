import { randomUUID } from 'node:crypto';
import { esilId, type TestAppeals } from './open-appeals';

const audience = {
  ownerOfficeId: esilId,
  handlerIds: [],
  agencyIds: [],
  applicantId: null,
  classification: 'OFFICIAL',
  isPublished: false,
} as const;

/** A check on an appeal, of which supervision tells version by version. */
export function checkTold(appeals: TestAppeals, appealId: string, agencyIds: readonly string[] = []) {
  const subject = randomUUID();
  let version = 1;
  const tell = async (
    state: string,
    days: Readonly<Record<string, string | null>>,
    at = (version += 1),
  ): Promise<void> => {
    const nothing = { dueOn: null, startedOn: null, completedOn: null, cancelledOn: null, certificateId: null };
    const data = {
      version: at,
      audience: { ...audience, agencyIds },
      number: 'KZ-71-ESIL/T-2024-000001',
      state,
      appealId,
      ...nothing,
      ...days,
    };
    await appeals.receive({ type: 'check.changed', source: 'supervision', subject, data });
  };
  return { subject, tell };
}
