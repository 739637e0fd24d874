import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../platform/access/viewer';
import { officeIdOf, referenceOffices } from '../../../../platform/directory/reference-directory';
import { applicant, officer } from '../../../support/viewers';
import {
  COMPLAINT,
  DECISION,
  head,
  openComplaints,
  prosecutor,
  regionalHead,
  type TestComplaints,
} from '../complaints/open-complaints';
import { ELSEWHERE, esilId } from '../open-appeals';

let complaints: TestComplaints;
const THERE = officeIdOf(ELSEWHERE);
const [headThere, prosecutorThere] = [officer(ELSEWHERE, 'HEAD'), officer(ELSEWHERE)];
const regionalHeadThere = officer('region-kz-75', 'HEAD');

/** Tells who heads an office. */
async function tellHead(code: string, { personId }: Viewer): Promise<void> {
  const office = referenceOffices().find((each) => each.code === code);
  const data = { version: 2, audience: null, ...office, headPersonId: personId };
  await complaints.receive({ type: 'office.changed', subject: officeIdOf(code), data });
}

beforeAll(async () => {
  complaints = await openComplaints();
  await tellHead(ELSEWHERE, headThere);
  await tellHead('region-kz-75', regionalHeadThere);
});
afterAll(() => complaints.close());

const author = applicant();

async function forward(id: string): Promise<void> {
  const mutation = 'mutation ($input: ForwardAppealInput!) { forwardAppeal(input: $input) { id } }';
  const input = { id, officeId: THERE, reason: 'The facts happened in Almaty.' };
  await complaints.ask(prosecutor, mutation, { input });
}

/** An appeal of the author's own, in the hands of a prosecutor of the Esil office. */
async function handled(): Promise<string> {
  const { id } = await complaints.register({ channel: 'PORTAL' }, author);
  await complaints.step(prosecutor, 'takeUpAppeal', { id });
  return id;
}

/** A complaint of the author about the appeal; against whom its record tells, or as named. */
const complain = (recordId: string, input: object = {}) =>
  complaints.file(
    { contested: { kind: 'INACTION', recordType: 'Appeal', recordId }, respondent: null, receivedOn: null, ...input },
    author,
  );

const SEEN = `query ($id: ID!) { complaint(id: $id) { respondentOffice { id } respondent { id } office { id } handler { id } filedWith { id } } }`;
const placed = (viewer: Viewer, id: string) => complaints.ask(viewer, SEEN, { id });

describe('a complaint about an appeal that has been forwarded', () => {
  it('[25.1.c] [43.1.b] goes above the office that now considers the appeal, wherever it is filed', async () => {
    const id = await handled();
    await forward(id);
    const filed = await complain(id, { officeId: esilId });
    expect(filed.number).toMatch(/^KZ-71-ESIL\//);
    expect(await placed(regionalHeadThere, filed.id)).toEqual({
      complaint: {
        respondentOffice: { id: THERE },
        respondent: null,
        office: { id: officeIdOf('region-kz-75') },
        handler: { id: regionalHeadThere.personId },
        filedWith: { id: esilId },
      },
    });
    for (const viewer of [regionalHead, head, headThere, prosecutorThere])
      expect(await placed(viewer, filed.id)).toEqual({ complaint: null });
  });

  it('[25.1.c] [43.1.b] against whoever handles it there goes to the head of that office', async () => {
    const id = await handled();
    await forward(id);
    await complaints.step(prosecutorThere, 'takeUpAppeal', { id });
    const { id: filed } = await complain(id);
    expect(await placed(headThere, filed)).toMatchObject({
      complaint: {
        respondent: { id: prosecutorThere.personId },
        office: { id: THERE },
        handler: { id: headThere.personId },
      },
    });
    expect(await placed(head, filed)).toEqual({ complaint: null });
  });

  it('[25.1.b] [43.1.b] goes above the former office where it names that office for what was done there', async () => {
    const id = await handled();
    await forward(id);
    const respondent = { officeId: esilId, officerId: prosecutor.personId };
    const { id: ofOfficer } = await complain(id, { respondent });
    expect(await placed(head, ofOfficer)).toMatchObject({ complaint: { office: { id: esilId } } });
    const { id: ofOffice } = await complain(id, { respondent: { officeId: esilId } });
    expect(await placed(regionalHead, ofOffice)).toMatchObject({
      complaint: { office: { id: officeIdOf('region-kz-71') } },
    });
    expect(await placed(regionalHeadThere, ofOffice)).toEqual({ complaint: null });
  });

  it('[43.1.b] [5.2.5] that was filed before stays with whoever stands above the former office, and is decided there', async () => {
    const id = await handled();
    const { id: filed } = await complain(id, { respondent: { officeId: esilId } });
    await forward(id);
    for (const viewer of [headThere, regionalHeadThere])
      expect(await complaints.refusedTake(viewer, 'decideComplaint', { id: filed, ...DECISION })).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await complaints.take(regionalHead, 'decideComplaint', { id: filed, ...DECISION })).toMatchObject({
      state: 'DECIDED',
      office: { id: officeIdOf('region-kz-71') },
    });
  });

  it('[3.4] is not filed about it by the former office, which sees the appeal no more', async () => {
    const id = await handled();
    await forward(id);
    const contested = { ...COMPLAINT.contested, description: null, recordType: 'Appeal', recordId: id };
    const filing = { contested, respondent: null };
    expect(await complaints.refusedFiling(filing, prosecutor)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await complaints.refusedFiling({ ...filing, officeId: THERE }, head)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
