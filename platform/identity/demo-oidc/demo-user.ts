/** Languages of the sign-in pages, the state language first. */
export const PAGE_LANGUAGES = ['kk', 'ru', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** A text in each of the languages. */
export type PageText = Readonly<Record<PageLanguage, string>>;

/** Someone whom the demonstration can sign in: named by post, listed under a group such as the office. */
export interface DemoUser {
  readonly login: string;
  readonly name: PageText;
  readonly group: PageText;
}

/** Where the demonstration users come from. The list's order is the order on the page. */
export interface DemoDirectory {
  readonly listUsers: () => Promise<readonly DemoUser[]>;
  readonly findUser: (login: string) => Promise<DemoUser | null>;
}
