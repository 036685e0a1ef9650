/** For a whole shop on a small machine; each can be overridden by startPostgres({ settings }). */
export const defaultSettings: Readonly<Record<string, string>> = {
  max_connections: '200',
  shared_buffers: '64MB',
  // The default, `worker`, keeps three more processes.
  io_method: 'sync',
  // Nothing replicates from an embedded server: less is written for each change.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  // Bounds both the disk taken and the time of crash recovery.
  max_wal_size: '256MB',
  // Queries are short: compiling them or splitting them over processes costs more than it saves.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %u@%d ',
  log_checkpoints: 'off',
};

/** Not to be overridden: reachable from this machine alone, by TCP alone (a socket's path is too long in deep directories). */
export function listenSettings(port: number): Readonly<Record<string, string>> {
  return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) };
}
