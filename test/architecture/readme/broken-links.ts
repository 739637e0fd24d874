const LINK = /\]\((?!https?:|#)([^)#\s]+)/g;

/** The links of a Markdown text to files of the project that are not there. */
export function brokenLinks(text: string, exists: (path: string) => boolean): readonly string[] {
  return Array.from(text.matchAll(LINK), ([, path = '']) => path).filter((path) => !exists(path));
}
