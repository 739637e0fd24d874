import { statSync } from 'node:fs';
import { runProgram } from './run-program';

/** The user that PostgreSQL runs as, since it refuses root. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/**
 * Null unless this process is root: then the server simply runs as ourselves. As root it is whoever owns the data
 * already, else the user `postgres`, created when missing, else `nobody`.
 */
export async function serverAccount(dataFolder: string): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(dataFolder) ?? (await systemUser('postgres')) ?? (await newSystemUser()) ?? (await nobody());
}

function ownerOf(dataFolder: string): ServerAccount | null {
  const found = statSync(dataFolder, { throwIfNoEntry: false });
  return found === undefined || found.uid === 0
    ? null
    : { name: `number ${found.uid}`, uid: found.uid, gid: found.gid };
}

async function systemUser(name: string): Promise<ServerAccount | null> {
  const [uid, gid] = await Promise.all([runProgram('id', ['-u', name]), runProgram('id', ['-g', name])]);
  return uid.code === 0 && gid.code === 0 ? { name, uid: Number(uid.output), gid: Number(gid.output) } : null;
}

async function newSystemUser(): Promise<ServerAccount | null> {
  await runProgram('groupadd', ['--system', 'postgres']);
  const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  await runProgram('useradd', ['--system', '--gid', 'postgres', ...home, 'postgres']);
  return systemUser('postgres');
}

async function nobody(): Promise<ServerAccount> {
  return (await systemUser('nobody')) ?? { name: 'nobody', uid: 65534, gid: 65534 };
}
