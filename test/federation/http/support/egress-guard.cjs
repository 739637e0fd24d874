'use strict';

/*
 * Loaded before a program (`node --require`): every address that it connects or sends to, every name that it looks up and every program that
 * it starts is written to the file KENES_EGRESS_RECORD, a JSON line each. What is not of this machine is refused besides.
 */
const { appendFileSync } = require('node:fs');
const { basename } = require('node:path');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const isHere = (host) => host === 'localhost' || host === '::1' || /^127\./.test(host);

function record(kind, target) {
  appendFileSync(process.env.KENES_EGRESS_RECORD, `${JSON.stringify({ kind, target })}\n`);
}

/** Records and says whether it may go on. */
function passes(kind, host) {
  record(kind, host);
  return isHere(host);
}

/** Where a socket is to be connected to; null for a socket of the file system. */
function hostOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) return first.path ? null : (first.host ?? 'localhost');
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  return typeof second === 'string' ? second : 'localhost';
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(...args) {
  const host = hostOf(args);
  if (host === null || passes('connect', host)) return connect.apply(this, args);
  return this.destroy(new Error(`refused: ${host}`));
};

for (const name of ['send', 'connect']) {
  const original = dgram.Socket.prototype[name];
  dgram.Socket.prototype[name] = function guarded(...args) {
    const host = args.findLast((each) => typeof each === 'string') ?? 'localhost';
    if (!passes('datagram', host)) throw new Error(`refused: ${host}`);
    return original.apply(this, args);
  };
}

/** Everything by which Node asks for a name. */
const questions = (owner) =>
  Object.keys(owner).filter((name) => /^(lookup|lookupService|resolve.*|reverse)$/.test(name));

for (const name of questions(dns)) {
  const original = dns[name];
  dns[name] = (host, ...rest) => {
    if (passes('lookup', String(host))) return original.call(dns, host, ...rest);
    process.nextTick(rest.at(-1), new Error(`refused: ${host}`));
  };
}
for (const name of questions(dns.promises)) {
  const original = dns.promises[name];
  dns.promises[name] = async (host, ...rest) => {
    if (!passes('lookup', String(host))) throw new Error(`refused: ${host}`);
    return original.call(dns.promises, host, ...rest);
  };
}

for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork', 'exec', 'execSync']) {
  const original = childProcess[name];
  childProcess[name] = (program, ...rest) => {
    record('program', basename(String(program)));
    return original.call(childProcess, program, ...rest);
  };
}
