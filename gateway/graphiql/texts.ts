import type { Text } from './graphiql-config';

/** The words of the header bar. */
export const TEXTS = {
  public: { kk: 'Жүйеге кірмеген', ru: 'Вход не выполнен', en: 'Not signed in' },
  signedInAs: { kk: 'Сіз кірдіңіз', ru: 'Вы вошли как', en: 'Signed in as' },
  signIn: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  signInAsAnother: { kk: 'Басқа атпен кіру', ru: 'Войти под другим именем', en: 'Sign in as another' },
  signOut: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  examples: { kk: 'Мысалдар', ru: 'Примеры', en: 'Examples' },
  explain: { kk: 'Шақырулар мен жоспарды көрсету', ru: 'Показывать вызовы и план', en: 'Show calls and plan' },
  ended: {
    kk: 'Кіру мерзімі аяқталды; қайта кіріңіз.',
    ru: 'Срок входа истёк; войдите снова.',
    en: 'The sign-in has ended; sign in again.',
  },
  failed: { kk: 'Кіру мүмкін болмады', ru: 'Войти не удалось', en: 'Signing in failed' },
} as const satisfies Record<string, Text>;
