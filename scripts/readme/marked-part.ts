/** A part of a document that is written by a program: it stands between `<!-- name -->` and `<!-- /name -->`, or `<!-- name:key -->`. */
export interface MarkedPart {
  readonly name: string;
  readonly key: string | null;
  readonly content: string;
}

const PART = /<!-- ([a-z]+)(?::(\w+))? -->\n([\s\S]*?)<!-- \/\1 -->/g;

/** The marked parts of a document, in order, each content without the blank lines around it. */
export function markedParts(text: string): readonly MarkedPart[] {
  return Array.from(text.matchAll(PART), ([, name = '', key, content = '']) => ({
    name,
    key: key ?? null,
    content: content.trim(),
  }));
}

/** The document with the content of each part as `write` gives it; null leaves a part as it is. */
export function rewriteParts(text: string, write: (part: MarkedPart) => string | null): string {
  return text.replace(PART, (whole: string, name: string, key: string | undefined, content: string) => {
    const written = write({ name, key: key ?? null, content: content.trim() });
    const opening = whole.slice(0, whole.indexOf('-->') + '-->'.length);
    return written === null ? whole : `${opening}\n\n${written}\n\n<!-- /${name} -->`;
  });
}
