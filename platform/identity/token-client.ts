import { z } from 'zod';

/** Whose token is wanted: a demonstration user by login, with the secret all demonstration clients share. */
export interface DemoTokenRequest {
  readonly issuer: string;
  readonly login: string;
  readonly secret: string;
  readonly audience: string;
}

const answerSchema = z.object({ access_token: z.string() });

/** Fetches an access token from the demonstration issuer; throws with its answer when it gives none (an unknown login, a wrong secret). */
export async function fetchDemoToken({ issuer, login, secret, audience }: DemoTokenRequest): Promise<string> {
  const credentials = `${encodeURIComponent(login)}:${encodeURIComponent(secret)}`;
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
  });
  if (!response.ok) {
    throw new Error(`no token for ${login} from ${issuer}: ${response.status} ${await response.text()}`);
  }
  return answerSchema.parse(await response.json()).access_token;
}
