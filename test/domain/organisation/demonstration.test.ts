import { describe, expect, it } from '@jest/globals';
import { demonstrationPeople } from '../../../subgraphs/organisation/demonstration/demonstration-people';
import { demonstrationUsers } from '../../../subgraphs/organisation/demonstration/demonstration-users';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { classOfPost } from '../../../subgraphs/organisation/domain/personnel';

const people = demonstrationPeople();
const nameOf = (login: string) => people.find((person) => person.login === login)?.name;

describe('the people of the demonstration', () => {
  it('are everyone of each office, two analysts, two officials of each agency and an operator, with logins of their own', () => {
    expect(people).toHaveLength(4 * 328 + 4 + 2 + 2 * 124 + 1);
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    expect(new Set(people.map(({ login }) => personIdOf(login))).size).toBe(people.length);
  });

  it.each([
    [
      'head-kz-71-esil',
      'Астана қаласы Есіл ауданы прокуратурасының басшысы',
      'Руководитель прокуратуры района Есиль города Астаны',
      "Head, Prosecutor's Office of Esil District, Astana City",
    ],
    [
      'deputy-kz-71-esil',
      'Астана қаласы Есіл ауданы прокуратурасы басшысының орынбасары',
      'Заместитель руководителя прокуратуры района Есиль города Астаны',
      "Deputy Head, Prosecutor's Office of Esil District, Astana City",
    ],
    [
      'prosecutor-transport-kz-71',
      'Астана көлік прокуратурасының прокуроры',
      'Прокурор Астанинской транспортной прокуратуры',
      "Prosecutor, Astana Transport Prosecutor's Office",
    ],
    ['head-military', 'Бас әскери прокурор', 'Главный военный прокурор', 'Chief Military Prosecutor'],
    [
      'prosecutor-general',
      'Қазақстан Республикасының Бас Прокуроры',
      'Генеральный Прокурор Республики Казахстан',
      'Prosecutor General of the Republic of Kazakhstan',
    ],
    [
      'executor-akimat-kz-71',
      'Астана қаласы әкімдігінің жауапты орындаушысы',
      'Ответственный исполнитель акимата города Астаны',
      'Executor, Akimat of Astana City',
    ],
    [
      'head-sac',
      'Қазақстан Республикасы Жоғары аудиторлық палатасының басшысы',
      'Руководитель Высшей аудиторской палаты Республики Казахстан',
      'Head, Supreme Audit Chamber of the Republic of Kazakhstan',
    ],
    [
      'head-human-rights-ombudsman',
      'Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл аппаратының басшысы',
      'Руководитель аппарата Уполномоченного по правам человека в Республике Казахстан',
      'Head of Staff, Human Rights Commissioner in the Republic of Kazakhstan',
    ],
    [
      'head-ktz',
      '«Қазақстан темір жолы» ұлттық компаниясы» АҚ басшысы',
      'Руководитель АО «Национальная компания «Қазақстан темір жолы»',
      'Head, National Company Kazakhstan Temir Zholy JSC',
    ],
  ])('%s is named by post in three languages', (login, kk, ru, en) => {
    expect(nameOf(login)).toEqual({ kk, ru, en });
  });

  it('[44.2.a] [44.3] hold a rank as prosecutors and a category as other employees, military ones military ranks', () => {
    const military = ['LIEUTENANT_COLONEL', 'COLONEL', 'CAPTAIN', 'MAJOR', 'MAJOR_GENERAL'];
    for (const { post, rank, category, login } of people) {
      if (!post) continue;
      const isProsecutor = classOfPost(post.kind) === 'PROSECUTOR';
      expect([login, rank !== null, category === null]).toEqual([login, isProsecutor, isProsecutor]);
      if (rank)
        expect([login, military.includes(rank)]).toEqual([
          login,
          /-military(-garrison|-region|$)/.test(login) && !login.includes('clsa'),
        ]);
    }
  });

  it('are offered for signing in, residents first; an unknown login is nobody', async () => {
    const users = await demonstrationUsers.listUsers();
    expect(users).toHaveLength(people.length + 2);
    expect(users[0]).toEqual({
      login: 'resident-1',
      name: { kk: 'Астана тұрғыны 1', ru: 'Житель Астаны 1', en: 'Resident of Astana 1' },
      group: { kk: 'Тұрғындар', ru: 'Жители', en: 'Residents' },
    });
    expect((await demonstrationUsers.findUser('analyst-1'))?.name.ru).toBe(
      'Аналитик 1 Генеральной прокуратуры Республики Казахстан',
    );
    expect(await demonstrationUsers.findUser('nobody')).toBeNull();
  });
});
