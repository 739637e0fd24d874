import { officeIdOf } from '../../../../platform/directory/reference-directory';
import type { TestPlatform } from '../../../support/open-test-platform';
import type { Question } from '../../gateway/support/ask';

/** Who files appeals in these tests, and another officer of the same office. */
export const PROSECUTOR = 'prosecutor-kz-71-esil';
export const HEAD = 'head-kz-71-esil';
export const OFFICE_ID = officeIdOf('district-kz-71-esil');

export const REGISTER = `mutation Register($input: RegisterAppealInput!) {
  registerAppeal(input: $input) { appeal { id number version subject text } }
}`;

/** An appeal that is registered when nothing of it is changed. */
export function appealInput(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const applicant = { kind: 'PERSON', name: 'An applicant' };
  return {
    officeId: OFFICE_ID,
    channel: 'PAPER',
    applicant,
    language: 'kk',
    subject: 'Subject',
    text: 'Text.',
    ...changes,
  };
}

/** The request that registers it. */
export function registration(changes: Readonly<Record<string, unknown>> = {}): Question {
  return { query: REGISTER, variables: { input: appealInput(changes) } };
}

/** The headers of a signed-in user who reads the newer media type. */
export async function signedIn({ client }: TestPlatform, login = PROSECUTOR): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await client.tokenOf(login)}`, accept: 'application/graphql-response+json' };
}
