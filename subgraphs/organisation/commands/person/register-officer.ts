import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { LocalisedText } from '../../../../platform/graphql/localised-text.type';
import { takePersonnelStep } from '../../domain/officer-lifecycle';
import { type PersonnelCategory, type PersonnelClass, requirePersonnelClass } from '../../domain/personnel';
import { soundName } from '../../domain/person-name';
import { requireClassFor } from '../../domain/rank-ceiling';
import { getActiveOfficeRecord } from '../../persistence/office/office-change.repository';
import { insertAccount, insertOfficer } from '../../persistence/person/person.repository';
import { getRank, recordRankChange } from '../../persistence/rank/rank.repository';

/** The input of a registration. `rank` is one that the person brings along from earlier service. */
export interface RegisterOfficer {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly name: LocalisedText;
  readonly personnelClass?: PersonnelClass | null;
  readonly category?: PersonnelCategory | null;
  readonly isCitizen: boolean;
  readonly rank?: string | null;
  readonly rankActReference?: string | null;
  readonly subject?: string | null;
}

/** A rank stands on record with the act that gave it. */
function actOfRank({ rankActReference }: RegisterOfficer): string {
  return rankActReference ?? invalidInput('rankActReference', 'a rank needs the act that gave it');
}

/**
 * [44.1] [44.3] Opens a personnel record in an office. The person serves from the first appointment on; until then there is no post and no
 * right. A liquidated office takes nobody in (5.5). No personal number is kept: nothing here needs one.
 */
export async function registerOfficer(context: CallContext, input: RegisterOfficer): Promise<{ id: string }> {
  return runCommand(context, { command: 'registerOfficer', requestId: input.requestId, input }, async (tx) => {
    const { id: officeId } = await getActiveOfficeRecord(tx.manager, input.officeId);
    const subject = { state: null, standing: { personId: '', posts: [] }, officeId };
    const { row, authority } = takePersonnelStep(tx, subject, 'REGISTER');
    const kind = requirePersonnelClass(input);
    const rank = input.rank ? await getRank(tx.manager, input.rank) : null;
    if (rank) requireClassFor(kind);
    const name = soundName(input.name);
    const { isCitizen } = input;
    const id = await insertOfficer(tx.manager, { ...kind, name, isCitizen, rank: rank?.code ?? null, officeId });
    if (rank) {
      const change = { personId: id, rank: rank.code, changedOn: tx.today, provision: null };
      await recordRankChange(tx.manager, { ...change, actReference: actOfRank(input) });
    }
    if (input.subject) await insertAccount(tx.manager, input.subject, id);
    const details = { office: officeId, ...kind, rank: rank?.code ?? null, hasAccount: Boolean(input.subject) };
    await tx.audit({ recordType: 'Officer', recordId: id, action: row.action, authority, rules: row.rules, details });
    return { id };
  });
}
