import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Selections = Pick<GraphQLResolveInfo, 'fragments'>;

function fieldsOf(
  set: SelectionSetNode | undefined,
  info: Selections,
): { name: string; below: SelectionSetNode | undefined }[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ name: selection.name.value, below: selection.selectionSet }];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    return fieldsOf(fragment?.selectionSet, info);
  });
}

/**
 * The names of the fields that a call asks for below a field of what is resolved, so that what nobody asks for is not worked out. Fields
 * that a condition leaves out are among them.
 */
export function selectedFields({ fieldNodes, fragments }: GraphQLResolveInfo, below: string): ReadonlySet<string> {
  const info = { fragments };
  const own = fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info));
  const inner = own.filter(({ name }) => name === below).flatMap((field) => fieldsOf(field.below, info));
  return new Set(inner.map(({ name }) => name));
}
