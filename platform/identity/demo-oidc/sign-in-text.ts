import type { PageLanguage } from './demo-user';

/** What the sign-in pages say. */
export interface SignInText {
  readonly title: string;
  readonly notice: string;
  readonly searchLabel: string;
  readonly search: string;
  readonly found: string;
  readonly nobody: string;
  readonly cancel: string;
  readonly unknownUser: string;
  readonly failedTitle: string;
  readonly expired: string;
}

/** The pages' words by language. */
export const SIGN_IN_TEXT: Readonly<Record<PageLanguage, SignInText>> = {
  kk: {
    title: 'Демонстрациялық кіру',
    notice:
      'Бұл – құпиясөзсіз демонстрациялық кіру: кез келген адам кез келген пайдаланушыны таңдай алады. Нақты жұмысқа арналмаған.',
    searchLabel: 'Лауазым немесе орган бойынша іздеу',
    search: 'Іздеу',
    found: 'Табылды',
    nobody: 'Ешкім табылмады.',
    cancel: 'Кірмей оралу',
    unknownUser: 'Мұндай пайдаланушы жоқ. Тізімнен таңдаңыз.',
    failedTitle: 'Кіру орындалмады',
    expired: 'Кіру уақыты өтіп кетті. Қолданбаға оралып, қайта бастаңыз.',
  },
  ru: {
    title: 'Демонстрационный вход',
    notice:
      'Это демонстрационный вход без паролей: любой может выбрать любого пользователя. Для настоящей работы он не предназначен.',
    searchLabel: 'Поиск по должности или органу',
    search: 'Найти',
    found: 'Найдено',
    nobody: 'Никто не найден.',
    cancel: 'Вернуться без входа',
    unknownUser: 'Такого пользователя нет. Выберите из списка.',
    failedTitle: 'Войти не удалось',
    expired: 'Время входа истекло. Вернитесь в приложение и начните заново.',
  },
  en: {
    title: 'Demonstration sign-in',
    notice:
      'This is a demonstration sign-in without passwords: anyone may choose any user. It is not meant for production.',
    searchLabel: 'Search by post or office',
    search: 'Search',
    found: 'Found',
    nobody: 'No user matches.',
    cancel: 'Return without signing in',
    unknownUser: 'There is no such user. Choose one from the list.',
    failedTitle: 'Sign-in failed',
    expired: 'The time for signing in is over. Go back to the application and start again.',
  },
};
