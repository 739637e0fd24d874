import type { DemoUser, PageLanguage } from './demo-user';
import { escapeHtml } from './escape-html';
import { pageLayout } from './page-layout';
import { SIGN_IN_TEXT } from './sign-in-text';

/** What the sign-in page shows: all users, the search text that narrows them, and whether the last choice was of nobody known. */
export interface SignInPage {
  readonly language: PageLanguage;
  readonly users: readonly DemoUser[];
  readonly search: string;
  readonly isUnknownUser: boolean;
}

/**
 * The page on which a demonstration user is chosen: groups in the order of the directory, one button a user. The search works
 * as a form on the server and, where scripts run, while typing. Each word must occur in the name, group or login, in any language.
 */
export function signInPage({ language, users, search, isUnknownUser }: SignInPage): string {
  const text = SIGN_IN_TEXT[language];
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set(users.filter((user) => words.every((word) => searchTextOf(user).includes(word))));
  const found = shown.size === 0 ? text.nobody : `${text.found}: ${shown.size}`;
  const groups = Map.groupBy(users, (user) => user.group[language]);
  return pageLayout(
    language,
    text.title,
    `<p class="notice">${escapeHtml(text.notice)}</p>
${isUnknownUser ? `<p class="problem" role="alert">${escapeHtml(text.unknownUser)}</p>` : ''}
<form method="get" role="search">
<label for="q">${escapeHtml(text.searchLabel)}</label>
<div class="search"><input id="q" name="q" type="search" autocomplete="off" value="${escapeHtml(search)}">
<button>${escapeHtml(text.search)}</button></div>
</form>
<p id="found" role="status" data-label="${escapeHtml(text.found)}" data-nobody="${escapeHtml(text.nobody)}">${escapeHtml(found)}</p>
<form method="post">
${Array.from(groups, ([name, members], index) => groupSection(`g${index}`, name, members, shown, language)).join('\n')}
<p><button name="cancel" value="yes">${escapeHtml(text.cancel)}</button></p>
</form>`,
  );
}

/** The page for a sign-in that cannot go on; `reason` is text. */
export function signInFailedPage(language: PageLanguage, reason: string): string {
  return pageLayout(language, SIGN_IN_TEXT[language].failedTitle, `<p class="problem">${escapeHtml(reason)}</p>`);
}

function groupSection(
  id: string,
  name: string,
  members: readonly DemoUser[],
  shown: ReadonlySet<DemoUser>,
  language: PageLanguage,
): string {
  const items = members.map((user) => {
    const hidden = shown.has(user) ? '' : ' hidden';
    const login = escapeHtml(user.login);
    return `<li data-text="${escapeHtml(searchTextOf(user))}"${hidden}><button name="login" value="${login}">${escapeHtml(user.name[language])}<small>${login}</small></button></li>`;
  });
  const isEmpty = !members.some((user) => shown.has(user));
  return `<section aria-labelledby="${id}"${isEmpty ? ' hidden' : ''}><h2 id="${id}">${escapeHtml(name)}</h2><ul>${items.join('')}</ul></section>`;
}

function searchTextOf({ login, name, group }: DemoUser): string {
  return [login, ...Object.values(name), ...Object.values(group)].join(' ').toLowerCase();
}
