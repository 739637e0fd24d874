import { ChevronDownIcon, ToolbarMenu, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import type { Example, Language } from './graphiql-config';
import { TEXTS } from './texts';

/** The prepared requests to choose from, and the language of the menu. */
export interface ExamplesMenuProps {
  readonly examples: readonly Example[];
  readonly language: Language;
}

/** Opens a prepared request in a tab of its own. */
export function ExamplesMenu({ examples, language }: ExamplesMenuProps) {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [chosen, setChosen] = useState<Example | null>(null);

  // A new tab empties the editors, so the request can only be written into them after that.
  useEffect(() => {
    if (chosen === null) return;
    queryEditor?.setValue(chosen.query.trim());
    variableEditor?.setValue(chosen.variables === undefined ? '' : JSON.stringify(chosen.variables, null, 2));
    setChosen(null);
  }, [chosen, queryEditor, variableEditor]);

  if (examples.length === 0) return null;
  const button = (
    <button type="button" className="graphiql-button kenes-examples">
      {TEXTS.examples[language]}
      <ChevronDownIcon aria-hidden="true" />
    </button>
  );
  return (
    <ToolbarMenu button={button}>
      {examples.map((example) => (
        <ToolbarMenu.Item
          key={example.name}
          onSelect={() => {
            addTab();
            setChosen(example);
          }}
        >
          {example.name}
        </ToolbarMenu.Item>
      ))}
    </ToolbarMenu>
  );
}
