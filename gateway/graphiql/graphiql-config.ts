/** Languages of the page, and of the graph's names and messages. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in each language. */
export type Text = Readonly<Record<Language, string>>;

/** A prepared request, with its name in the list. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What the server tells the page (`config.json`). Without an issuer nobody can sign in. */
export interface GraphiqlConfig {
  readonly issuer: string | null;
  readonly clientId: string;
  readonly audience: string;
  readonly examples: readonly Example[];
}

/** Asks the server for the page's configuration. */
export async function loadConfig(): Promise<GraphiqlConfig> {
  const response = await fetch('config.json');
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  return response.json();
}
