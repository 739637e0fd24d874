import type { DemoDirectory, DemoUser } from '../../../platform/identity/demo-oidc/demo-user';
import { demonstrationPeople } from './demonstration-people';

const RESIDENTS: DemoUser['group'] = { kk: 'Тұрғындар', ru: 'Жители', en: 'Residents' };

/** Residents have no account: their tokens make them applicants. */
function resident(number: number): DemoUser {
  const name = { kk: `Астана тұрғыны ${number}`, ru: `Житель Астаны ${number}`, en: `Resident of Astana ${number}` };
  return { login: `resident-${number}`, name, group: RESIDENTS };
}

let known: ReadonlyMap<string, DemoUser> | undefined;

function users(): ReadonlyMap<string, DemoUser> {
  const people = (): readonly DemoUser[] =>
    demonstrationPeople().map(({ login, name, group }) => ({ login, name, group }));
  known ??= new Map([resident(1), resident(2), ...people()].map((user) => [user.login, user]));
  return known;
}

/** Whom the demonstration's sign-in page offers: two residents, then everyone by office and agency. Made of the reference data, once. */
export const demonstrationUsers: DemoDirectory = {
  listUsers: async () => [...users().values()],
  findUser: async (login) => users().get(login) ?? null,
};
