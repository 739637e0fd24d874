import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ExamplesMenu } from './examples-menu';
import { graphFetcher, type Sending } from './graph-fetcher';
import { LANGUAGES, type Example, type GraphiqlConfig, type Language } from './graphiql-config';
import { HeaderBar } from './header-bar';
import { endSession, type Session } from './session';
import { startSignIn } from './sign-in';
import { TEXTS } from './texts';

const LANGUAGE_KEY = 'kenes.language';

/** The page: its configuration, who came back from signing in, and why that failed if it did. */
export interface AppProps {
  readonly config: GraphiqlConfig;
  readonly initialSession: Session | null;
  readonly problem: string | null;
}

/** GraphiQL under our header bar. Nothing of what is typed outlives the tab. */
export function App({ config, initialSession, problem }: AppProps) {
  const [session, setSession] = useState(initialSession);
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  const [isExplained, setExplained] = useState(false);
  const [notice, setNotice] = useState<string | null>(problem && `${TEXTS.failed[language]}: ${problem}`);

  const leave = (reason: string | null) => {
    endSession();
    setSession(null);
    setNotice(reason);
  };
  const sending = useRef<Sending | null>(null);
  sending.current = { session, language, isExplained, onRefusedToken: () => leave(TEXTS.ended[language]) };
  const fetcher = useMemo(() => graphFetcher(() => sending.current as Sending), []);

  useEffect(() => {
    sessionStorage.setItem(LANGUAGE_KEY, language);
    document.documentElement.lang = language;
  }, [language]);

  const { issuer } = config;
  const signIn = () => {
    if (issuer === null) return;
    startSignIn({ ...config, issuer }).catch((error: Error) =>
      setNotice(`${TEXTS.failed[language]}: ${error.message}`),
    );
  };

  return (
    <>
      <HeaderBar
        session={session}
        language={language}
        isExplained={isExplained}
        notice={notice}
        onSignIn={issuer === null ? null : signIn}
        onSignOut={() => leave(null)}
        onLanguage={setLanguage}
        onExplained={setExplained}
      />
      <GraphiQL
        fetcher={fetcher}
        storage={sessionStorage}
        shouldPersistHeaders={false}
        inputValueDeprecation
        schemaDescription
        defaultTabs={config.examples.slice(0, 1).map(openedExample)}
        defaultQuery=""
      >
        <GraphiQL.Logo>
          <ExamplesMenu examples={config.examples} language={language} />
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}

function openedExample({ query, variables }: Example) {
  return { query, variables: variables === undefined ? null : JSON.stringify(variables, null, 2) };
}

function preferredLanguage(): Language {
  const wishes = [sessionStorage.getItem(LANGUAGE_KEY) ?? '', ...navigator.languages];
  const found = wishes.map((wish) => LANGUAGES.find((language) => wish.toLowerCase().startsWith(language)));
  return found.find((language) => language !== undefined) ?? 'en';
}
