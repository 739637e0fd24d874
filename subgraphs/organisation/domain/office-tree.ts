import type { OfficeKind } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';

/** An office as the tree sees it. */
export interface OfficeNode {
  readonly id: string;
  readonly kind: OfficeKind;
  readonly parentId: string | null;
}

/**
 * [5.1.d] Which kinds of offices may stand directly above each kind. Departments and the Academy hang on the root, military and transport
 * bodies under their chief offices, district-level offices under regional ones.
 */
export const PARENT_KINDS: Readonly<Record<OfficeKind, readonly OfficeKind[]>> = {
  GENERAL: [],
  DEPARTMENT: ['GENERAL'],
  TERRITORIAL_DEPARTMENT: ['DEPARTMENT'],
  CHIEF_MILITARY: ['GENERAL'],
  MILITARY: ['CHIEF_MILITARY', 'MILITARY'],
  CHIEF_TRANSPORT: ['GENERAL'],
  TRANSPORT: ['CHIEF_TRANSPORT', 'TRANSPORT'],
  REGIONAL: ['GENERAL'],
  DISTRICT: ['REGIONAL'],
  CITY: ['REGIONAL'],
  INTERDISTRICT: ['REGIONAL'],
  SPECIALISED: ['REGIONAL'],
  EDUCATION: ['GENERAL'],
  STATE_INSTITUTION: ['GENERAL'],
  SUPPORTING_ORGANISATION: ['GENERAL'],
  OTHER_BY_PRESIDENT: ['GENERAL'],
};

type Tree = ReadonlyMap<string, OfficeNode>;

/** The office's chain of direct superiors up to the root, the office itself left out. Refuses SUBORDINATION_CYCLE. */
export function chainAbove(tree: Tree, node: OfficeNode): readonly OfficeNode[] {
  const chain: OfficeNode[] = [];
  let above = parentOf(tree, node);
  while (above) {
    if (above.id === node.id || chain.includes(above))
      return refuse('SUBORDINATION_CYCLE', '5.1.b', { office: node.id });
    chain.push(above);
    above = parentOf(tree, above);
  }
  return chain;
}

function parentOf(tree: Tree, node: OfficeNode): OfficeNode | null {
  if (node.parentId === null) return null;
  return tree.get(node.parentId) ?? refuse('PARENT_NOT_ALLOWED', '3.1', { office: node.id });
}

function requirePlace(tree: Tree, node: OfficeNode): void {
  chainAbove(tree, node);
  const parent = parentOf(tree, node);
  const allowed = PARENT_KINDS[node.kind];
  if (!parent && allowed.length > 0) refuse('ORPHAN_OFFICE', '5.1.b', { office: node.id });
  if (parent && !allowed.includes(parent.kind)) refuse('PARENT_NOT_ALLOWED', '5.1.d', { office: node.id, allowed });
}

/**
 * [5.1.b] Refuses offices that are not one centralised system: a single tree with the General Prosecutor's Office as its only root, each
 * other office with one direct superior of an allowed kind, none of them an outside body (3.1), and one Academy at most (12.1.a).
 */
export function requireSoundTree(offices: readonly OfficeNode[]): void {
  const tree = new Map(offices.map((office) => [office.id, office]));
  for (const office of offices) requirePlace(tree, office);
  if (offices.filter(({ kind }) => kind === 'GENERAL').length !== 1) refuse('ORPHAN_OFFICE', '5.1.b');
  if (offices.filter(({ kind }) => kind === 'EDUCATION').length > 1)
    refuse('ALREADY_EXISTS', '12.1.a', { kind: 'EDUCATION' });
}
