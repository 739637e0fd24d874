import type { Config } from '../platform/config/config';
import type { Platform } from './start-platform';

/** A few users to begin with; the sign-in page lists and searches them all. */
const FIRST_USERS = [
  ['resident-1', 'a resident who files appeals'],
  ['prosecutor-kz-71-esil', 'prosecutor, Esil district office, Astana'],
  ['head-kz-71-esil', 'head of that office'],
  ['head-kz-71', 'Prosecutor of Astana, chair of its coordinating council'],
  ['executor-akimat-kz-71', 'official of the akimat of Astana'],
  ['executor-police-kz-71', 'official of the police department of Astana'],
  ['prosecutor-general', 'Prosecutor General'],
] as const;

/** What a person sees once the platform answers: where everything is and how to sign in. */
export function announce({ url, server }: Platform, config: Config, seconds: number): readonly string[] {
  const signIn = config.demonstration.isOn
    ? [
        '',
        'Sign in as a demonstration user (no passwords; never in production):',
        `  in GraphiQL         "Sign in" lists everyone by office and agency`,
        `  on the command line npm run --silent token -- head-kz-71-esil`,
        ...FIRST_USERS.map(([login, who]) => `    ${login.padEnd(24)} ${who}`),
      ]
    : [];
  return [
    '',
    `Kenes answers after ${seconds.toFixed(1)} s.`,
    `  graph     ${url}/graphql`,
    `  GraphiQL  ${url}/graphiql/`,
    `  health    ${url}/livez  ${url}/readyz  ${url}/metrics`,
    `  data      ${server.dataFolder} (PostgreSQL on port ${server.port})`,
    ...signIn,
    '',
    'Ctrl-C stops it; the data stays.',
  ];
}
