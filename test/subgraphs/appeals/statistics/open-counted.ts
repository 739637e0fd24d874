import { officeIdOf } from '../../../../platform/directory/reference-directory';
import type { Viewer } from '../../../../platform/access/viewer';
import { applicant, officer } from '../../../support/viewers';
import { ELSEWHERE, employee, FIRST_GROUND, openAppeals, prosecutor, REPLY, type TestAppeals } from '../open-appeals';

const NURA = 'district-kz-71-nura';
export const nuraId = officeIdOf(NURA);
export const regionId = officeIdOf('region-kz-71');
export const region = officer('region-kz-71');
export const general = officer('gpo', 'PROSECUTOR_GENERAL');
const elsewhere = { officeId: officeIdOf(ELSEWHERE) };
const elsewhereEmployee = officer(ELSEWHERE, 'EMPLOYEE');
const central = officer('gpo', 'EMPLOYEE');

type Registered = Readonly<Record<string, unknown>>;

async function answer(appeals: TestAppeals, id: string, by: Viewer = prosecutor): Promise<void> {
  await appeals.step(by, 'acceptAppeal', { id, ...FIRST_GROUND });
  await appeals.step(by, 'answerAppeal', { id, ...REPLY, language: 'kk' });
}

/** Appeals in three regions, received in two months, answered in time and late, overdue, out of scope and without an author. */
export async function openCounted(): Promise<TestAppeals> {
  const appeals = await openAppeals('2026-03-31');
  const received = async (receivedOn: string, input: Registered = {}, by: Viewer = employee) =>
    (await appeals.register({ receivedOn, ...input }, by)).id;
  // Nauryz stands between 19 March and the end of the month: working days are fewer than weekdays.
  for (const [receivedOn, answeredOn] of [
    ['2026-02-26', '2026-03-03'],
    ['2026-03-02', '2026-03-05'],
    ['2026-03-02', '2026-03-20'],
    ['2026-03-19', '2026-03-26'],
    ['2026-03-03', '2026-04-02'],
  ] as const) {
    const id = await received(receivedOn, { language: answeredOn > '2026-03-20' ? 'kk-KZ' : 'ru-KZ' });
    await appeals.setClock(answeredOn);
    await answer(appeals, id);
    await appeals.setClock('2026-03-31');
  }
  const nura = officer(NURA);
  await answer(appeals, await received('2026-03-10', { officeId: nuraId }, officer(NURA, 'EMPLOYEE')), nura);
  await received('2026-03-11', { officeId: nuraId, language: 'KK' }, officer(NURA, 'EMPLOYEE'));
  await received('2026-02-27', { officeId: regionId, channel: 'IN_PERSON' }, officer('region-kz-71', 'EMPLOYEE'));
  await received('2026-03-30', { applicant: { kind: 'ANONYMOUS' } });
  // One author at an office and at the one above it: whoever reaches neither sees two offices, and no branch.
  await appeals.register({ channel: 'PORTAL', subjectCategory: 'HOUSING_AND_UTILITIES' }, applicant());
  await appeals.register({ channel: 'PORTAL', officeId: regionId }, applicant());
  await received('2026-03-12', elsewhere, elsewhereEmployee);
  await received('2026-03-12', { officeId: central.posts[0]?.officeId }, central);
  const outOfScope = await received('2026-03-27');
  await appeals.step(prosecutor, 'findAppealOutOfScope', { id: outOfScope, body: { name: 'Akimat of Astana' } });
  return appeals;
}
