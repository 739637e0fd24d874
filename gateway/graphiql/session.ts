/** Who is signed in on this tab. The token lives as long as the tab and is never written to disk. */
export interface Session {
  readonly accessToken: string;
  readonly subject: string;
}

const KEY = 'kenes.session';

/** The session of this tab; null for the public. */
export function readSession(): Session | null {
  const stored = sessionStorage.getItem(KEY);
  return stored === null ? null : JSON.parse(stored);
}

/** Keeps the holder of an access token as the session of this tab. */
export function startSession(accessToken: string): Session {
  const session = { accessToken, subject: subjectOf(accessToken) };
  sessionStorage.setItem(KEY, JSON.stringify(session));
  return session;
}

/** Forgets who is signed in. */
export function endSession(): void {
  sessionStorage.removeItem(KEY);
}

/** Reads the subject for display only; whether the token is good is for the graph to say. */
function subjectOf(accessToken: string): string {
  const payload = accessToken.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
  return String(JSON.parse(new TextDecoder().decode(bytes)).sub);
}
