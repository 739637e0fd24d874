import { errors, type PageContext, type Provider } from 'oidc-provider';
import { PAGE_LANGUAGES, type DemoDirectory, type PageLanguage } from './demo-user';
import { readForm } from './read-form';
import { signInFailedPage, signInPage } from './sign-in-page';
import { SIGN_IN_TEXT } from './sign-in-text';

/** Path of the sign-in page below the issuer; the id of the sign-in follows. */
export const SIGN_IN_PATH = '/interaction/';

const CANCELLED = { error: 'access_denied', error_description: 'the sign-in was cancelled' };

/** Answers the sign-in pages of the issuer and leaves every other path to it. */
export function signIn(provider: Provider, users: DemoDirectory) {
  return async (ctx: PageContext, next: () => Promise<void>): Promise<void> => {
    if (!ctx.path.startsWith(SIGN_IN_PATH)) return next();
    ctx.set('cache-control', 'no-store');
    try {
      await provider.interactionDetails(ctx.req, ctx.res);
      if (ctx.method === 'POST') await choose(provider, users, ctx);
      else await show(users, ctx, false);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      const language = languageOf(ctx);
      sendPage(ctx, 400, signInFailedPage(language, SIGN_IN_TEXT[language].expired));
    }
  };
}

/** The language of a page for this caller: the best of `Accept-Language`, Kazakh without the header, English for all others. */
export function languageOf(ctx: PageContext): PageLanguage {
  const accepted = ctx.acceptsLanguages(...PAGE_LANGUAGES);
  return PAGE_LANGUAGES.find((language) => language === accepted) ?? 'en';
}

/** Answers with an HTML page. */
export function sendPage(ctx: PageContext, status: number, html: string): void {
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = html;
}

async function choose(provider: Provider, users: DemoDirectory, ctx: PageContext): Promise<void> {
  const form = await readForm(ctx.req);
  const user = await users.findUser(form?.get('login') ?? '');
  if (user === null && form?.has('cancel') !== true) return show(users, ctx, true);
  const result = user === null ? CANCELLED : { login: { accountId: user.login } };
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }));
  ctx.status = 303;
}

async function show(users: DemoDirectory, ctx: PageContext, isUnknownUser: boolean): Promise<void> {
  const search = typeof ctx.query.q === 'string' ? ctx.query.q.slice(0, 200) : '';
  const page = { language: languageOf(ctx), users: await users.listUsers(), search, isUnknownUser };
  sendPage(ctx, isUnknownUser ? 400 : 200, signInPage(page));
}
