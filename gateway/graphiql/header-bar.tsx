import { LANGUAGES, type Language } from './graphiql-config';
import type { Session } from './session';
import { TEXTS } from './texts';

const NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** What the bar shows and what its controls do; `onSignIn` is null where nobody can sign in. */
export interface HeaderBarProps {
  readonly session: Session | null;
  readonly language: Language;
  readonly isExplained: boolean;
  readonly notice: string | null;
  readonly onSignIn: (() => void) | null;
  readonly onSignOut: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onExplained: (isExplained: boolean) => void;
}

/** The bar above GraphiQL: who is signed in, the language of the answers, and whether they tell how they came about. */
export function HeaderBar(props: HeaderBarProps) {
  const { session, language, notice, onSignIn } = props;
  return (
    <header className="kenes-bar">
      <strong>Kenes</strong>
      {notice === null ? null : <span role="alert">{notice}</span>}
      <span className="kenes-gap" />
      <label>
        <input
          type="checkbox"
          checked={props.isExplained}
          onChange={({ target }) => props.onExplained(target.checked)}
        />
        {TEXTS.explain[language]}
      </label>
      <LanguageSwitch language={language} onLanguage={props.onLanguage} />
      <span data-testid="who">
        {session === null ? TEXTS.public[language] : `${TEXTS.signedInAs[language]}: ${session.subject}`}
      </span>
      {onSignIn === null ? null : (
        <button type="button" onClick={onSignIn}>
          {session === null ? TEXTS.signIn[language] : TEXTS.signInAsAnother[language]}
        </button>
      )}
      {session === null ? null : (
        <button type="button" onClick={props.onSignOut}>
          {TEXTS.signOut[language]}
        </button>
      )}
    </header>
  );
}

function LanguageSwitch({ language, onLanguage }: Pick<HeaderBarProps, 'language' | 'onLanguage'>) {
  return (
    <span role="group" aria-label={TEXTS.language[language]}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          title={NAMES[choice]}
          aria-pressed={choice === language}
          onClick={() => onLanguage(choice)}
        >
          {choice}
        </button>
      ))}
    </span>
  );
}
