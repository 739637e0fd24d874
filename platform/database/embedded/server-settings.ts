/**
 * What a small machine and one local client need. Nobody replicates from this server, so the write-ahead log is minimal.
 * Statements and details of failures stay out of the log, since they would carry persons' data.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** The server's command line; a setting of the caller takes the place of ours. */
export function serverArguments(
  dataFolder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): string[] {
  const all = { ...SETTINGS, ...settings, port: String(port) };
  return ['-D', dataFolder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
