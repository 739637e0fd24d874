import { isStatement, spansOf, type TraceNode, treesOf } from '../../../../scripts/trace/trace-tree';
import type { ReceivedSpan } from '../../../../scripts/trace/span-receiver';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import type { Answer, Question } from '../../gateway/support/ask';

/** The caller's own span, which no collector of ours gets. */
export const CALLER = '00f067aa0ba902b7';

/** What a caller wrote and nobody else may read; it must not be in any span. */
export const SECRETS = [
  'Ayaulym Secretova',
  'secret@example.kz',
  'SecretSubject',
  'SecretLiteral',
  'SecretOperation',
  'secretAlias',
];

/** An appeal whose registration holds the secrets in its variables and in its document. */
export const REGISTRATION: Question = {
  query: `mutation SecretOperation($input: RegisterAppealInput!) {
    secretAlias: registerAppeal(input: $input) { appeal { id number office { name { text } } } }
  }`,
  variables: {
    input: {
      officeId: officeIdOf('district-kz-71-esil'),
      channel: 'PAPER',
      applicant: { kind: 'PERSON', name: 'Ayaulym Secretova', contact: 'secret@example.kz' },
      language: 'kk',
      subject: 'SecretSubject',
      text: 'SecretSubject, secret@example.kz',
    },
  },
};

/** A query over three subgraphs with a literal and an operation name of the caller's. */
export const LIST: Question = {
  query: `query SecretOperation {
    secretAlias: appeals(first: 5) {
      nodes { number dueOn office { name { text } } handler { name { text } } submissions(first: 3) { totalCount } }
    }
    officeByCode(code: "SecretLiteral") { id }
  }`,
};

/** A document that does not fit, quoted by the error that says so. */
export const BAD: Question = { query: 'query SecretOperation { appeal(id: "SecretLiteral") { secretAlias } }' };

/** The one tree of a request's trace; throws when its spans do not hang together below the caller's. */
export function treeOf(spans: readonly ReceivedSpan[], traceId: string): TraceNode {
  const trees = treesOf(spans.filter((span) => span.traceId === traceId));
  const [tree] = trees;
  if (tree === undefined || trees.length > 1)
    throw new Error(`not one trace, but ${JSON.stringify(trees.map(({ span }) => [span.service, span.name]))}`);
  return tree;
}

/** All nodes of a tree whose span has this name. */
export function nodesNamed(node: TraceNode, name: string): readonly TraceNode[] {
  return [...(node.span.name === name ? [node] : []), ...node.children.flatMap((child) => nodesNamed(child, name))];
}

/** Names from a root down to the first span of this name; empty when there is none. */
export function wayTo(node: TraceNode, name: string): readonly string[] {
  if (node.span.name === name) return [name];
  const below = node.children.map((child) => wayTo(child, name)).find((way) => way.length > 0);
  return below === undefined ? [] : [node.span.name, ...below];
}

/** Subgraph and number of statements of each call, as the spans tell them; what an event did elsewhere is not the call's. */
export function workInSpans(tree: TraceNode): readonly string[] {
  const names = new Set(spansOf(tree).flatMap(({ name }) => (name.startsWith('call ') ? [name] : [])));
  return [...names]
    .flatMap((name) => nodesNamed(tree, name))
    .map((node) => `${String(node.span.attributes['kenes.subgraph'])} ${ownStatements(node)}`)
    .sort();
}

function ownStatements(node: TraceNode): number {
  if (node.span.name.startsWith('deliver ')) return 0;
  return (isStatement(node.span) ? 1 : 0) + node.children.reduce((sum, child) => sum + ownStatements(child), 0);
}

/** The same as the gateway told the caller. */
export function workTold({ extensions }: Answer): readonly string[] {
  return (extensions?.kenes.calls ?? []).map(({ subgraph, statements }) => `${subgraph} ${statements}`).sort();
}
