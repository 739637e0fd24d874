import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { SuperiorOffice } from './placement';

/** An office that is to take over what another leaves. */
export type Heir = SuperiorOffice & { readonly sphere: OfficeSphere };

/** What an ending decides on. */
export interface Succession<Successor extends Heir> {
  readonly office: { readonly id: string; readonly sphere: OfficeSphere; readonly parentId: string | null };
  readonly heir: Successor | null;
  readonly remains: {
    readonly children: readonly { readonly id: string; readonly kind: OfficeKind }[];
    readonly holders: number;
  };
  /** Whether the heir takes over the offices below. */
  readonly takesOver: boolean;
}

/**
 * [5.1.b] The office that answers for what an ended one leaves. Refuses ORPHAN_OFFICE while offices stand below that nobody takes over, and for
 * the root, which has no successor; a successor below the office, one that is no more, or one of another sphere that is not the direct
 * superior; and an ending while persons hold posts there, since each leaves a post by an act of their own.
 */
export function requireHeir<Successor extends Heir>(succession: Succession<Successor>): Successor {
  const { office, heir, remains, takesOver } = succession;
  if (heir === null) return refuse('ORPHAN_OFFICE', '5.1.b', { office: office.id });
  if (heir.isWithin) return refuse('SUBORDINATION_CYCLE', '5.1.b', { office: heir.id });
  if (heir.state !== 'ACTIVE') return invalidInput('successorId', 'is an office that has been liquidated');
  if (heir.sphere !== office.sphere && heir.id !== office.parentId)
    return invalidInput('successorId', 'is neither of the same sphere nor the direct superior');
  const [child] = remains.children;
  if (child && !takesOver) return refuse('ORPHAN_OFFICE', '5.1.b', { office: child.id });
  if (remains.holders > 0) return invalidInput('officeId', `${remains.holders} persons hold posts there from today on`);
  return heir;
}
