/** Tells the editor where its workers are: beside the page, so that nothing is fetched from elsewhere. */
export function provideEditorWorkers(): void {
  const names: Readonly<Record<string, string>> = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker: (_id: string, label: string) =>
        new Worker(new URL(names[label] ?? 'editor.worker.js', location.href), { type: 'module' }),
    },
  });
}
