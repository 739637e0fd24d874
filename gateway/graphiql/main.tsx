import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { App } from './app';
import { provideEditorWorkers } from './editor-workers';
import { loadConfig, type GraphiqlConfig } from './graphiql-config';
import './page.css';
import { readSession, type Session } from './session';
import { finishSignIn } from './sign-in';

interface Arrival {
  readonly initialSession: Session | null;
  readonly problem: string | null;
}

async function arrive(config: GraphiqlConfig): Promise<Arrival> {
  const { issuer } = config;
  try {
    const signedIn = issuer === null ? null : await finishSignIn({ ...config, issuer });
    return { initialSession: signedIn ?? readSession(), problem: null };
  } catch (error) {
    return { initialSession: readSession(), problem: error instanceof Error ? error.message : String(error) };
  }
}

async function start(): Promise<void> {
  provideEditorWorkers();
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  const config = await loadConfig();
  createRoot(root).render(<App config={config} {...await arrive(config)} />);
}

await start();
