const OS = /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)\b/;
const CPU = /\b(arm64|arm|ia32|x64|ppc64|riscv64|s390x|loong64|wasm32)\b/;
const LIBC = /\b(gnu\w*|musl\w*)\b/;

/** The platforms that a native package is for, as its name tells; null where the name does not tell. */
function platformOf(name) {
  const [os] = OS.exec(name) ?? [];
  const [cpu] = CPU.exec(name) ?? [];
  if (!os || !cpu) return null;
  const [libc] = (os === 'linux' && LIBC.exec(name)) || [];
  return {
    cpu: [cpu],
    libc: libc && [libc.startsWith('gnu') ? 'glibc' : 'musl'],
    os: [os === 'windows' ? 'win32' : os],
  };
}

/** An entry with its keys in npm's order; what is undefined is not written. */
function entry(version, dev, { cpu, libc, os }) {
  return { version, cpu, dev, libc, optional: true, os };
}

/** Whether a package at `path` finds the wanted one, in its own node_modules or in one above. */
function isFound(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/**
 * The entries that a lock file lacks: path and content of each optional package that a locked one wants in one exact version, that no
 * entry stands for, and whose name tells its platform.
 */
export function missingEntries(packages) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (isFound(packages, path, name) || !platform || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) continue;
      missing.set(`node_modules/${name}`, entry(version, dev, platform));
    }
  }
  return [...missing];
}
