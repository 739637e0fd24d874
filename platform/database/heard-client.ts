import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss somebody hears of: each statement under way fails, and so does the next one. A plain one that is lost between two
 * statements, or before its pool's user listens, would end the process.
 */
export class HeardClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Opens a connection for a job and closes it when that is done, also when it fails. Rejects when the database cannot be reached. */
export async function withClient<Result>(
  config: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new HeardClient(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
