import { packageRoot } from '../platform/config/package-root';
import { blindness, sourceFiles } from './imports/blindness';
import { calledCommands } from './imports/called-commands';
import { cruiseTree } from './imports/cruise-tree';

/** `npm run imports`: every import of the platform's code against the rules of `.dependency-cruiser.cjs`. Answers the exit code. */
async function checkImports(): Promise<number> {
  const root = packageRoot();
  const tree = await cruiseTree(root);
  const violations = [...tree.violations, ...calledCommands(tree.modules)];
  const blind = blindness(tree, sourceFiles(root));
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  for (const line of blind) console.error(line);
  console.log(`imports: ${tree.modules.length} modules, ${violations.length} violations`);
  return violations.length + blind.length === 0 ? 0 : 1;
}

void checkImports().then((code) => {
  process.exitCode = code;
});
