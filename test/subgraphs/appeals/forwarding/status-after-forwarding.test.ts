import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { publicViewer } from '../../../support/viewers';
import { openComplaints, prosecutor, type TestComplaints } from '../complaints/open-complaints';
import { ELSEWHERE, esilId } from '../open-appeals';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await openComplaints();
});
afterAll(() => complaints.close());

const THERE = officeIdOf(ELSEWHERE);
const WRONG = 'AAAAAAAAAA';
const OPENED = { Appeal: 'appealStatus', Complaint: 'complaintStatus' } as const;
type Kind = keyof typeof OPENED;

const query = (kind: Kind) =>
  `query ($number: String!, $code: String!) { ${OPENED[kind]}(number: $number, accessCode: $code) { number dueOn ${kind === 'Appeal' ? 'office { id }' : ''} } }`;
const open = (kind: Kind, number: string, code: string) => complaints.ask(publicViewer, query(kind), { number, code });
const refused = (kind: Kind, number: string, code: string) =>
  complaints.refused(publicViewer, query(kind), { number, code });

async function forwarded() {
  const appeal = await complaints.register();
  const input = { id: appeal.id, officeId: THERE, reason: 'The facts happened in Almaty.' };
  const mutation = 'mutation ($input: ForwardAppealInput!) { forwardAppeal(input: $input) { id } }';
  return { ...appeal, forward: () => complaints.ask(prosecutor, mutation, { input }) };
}

/** A filed complaint with its code. */
async function filed(recordId: string): Promise<{ readonly number: string; readonly accessCode: string }> {
  const mutation = 'mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { number accessCode } }';
  const input = {
    officeId: esilId,
    complainant: { kind: 'PERSON', name: 'Resident' },
    language: 'ru',
    text: 'No reply came.',
    contested: { kind: 'INACTION', description: `No reply to appeal ${recordId}` },
    respondent: { officeId: THERE },
    knownOn: '2026-03-02',
  };
  return (
    await complaints.ask<{ fileComplaint: { number: string; accessCode: string } }>(prosecutor, mutation, { input })
  ).fileComplaint;
}

describe('the status of what has been forwarded', () => {
  it('[24.3.c] opens by the number and the code of the registration, and names the office where it now is', async () => {
    const { number, accessCode, dueOn, forward } = await forwarded();
    expect(await open('Appeal', number, accessCode)).toEqual({
      appealStatus: { number, dueOn, office: { id: esilId } },
    });
    await forward();
    expect(await open('Appeal', number, accessCode)).toEqual({
      appealStatus: { number, dueOn, office: { id: THERE } },
    });
  });

  it('[3.4] tells a wrong code nothing: word for word what a number that never was is told, before and after', async () => {
    const one = await forwarded();
    const before = await refused('Appeal', one.number, WRONG);
    await one.forward();
    expect(before).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Appeal' } });
    for (const number of [one.number, 'KZ-71-ESIL/A-2026-777777', one.number.replace('KZ-71-ESIL', 'KZ-75-ALMALY')])
      expect(await refused('Appeal', number, WRONG)).toEqual(before);
    const complaint = await filed(one.id);
    expect(await refused('Appeal', complaint.number, complaint.accessCode)).toEqual(before);
    expect(await refused('Complaint', one.number, one.accessCode)).toMatchObject({
      code: 'NOT_FOUND',
      details: { noun: 'Complaint' },
    });
    expect(await refused('Complaint', complaint.number, one.accessCode)).toEqual(
      await refused('Complaint', 'KZ-71-ESIL/C-2026-777777', WRONG),
    );
  });

  it('[3.4] counts guesses of before on, so that a forwarding gives no ten more, and not those at a complaint about it', async () => {
    const one = await forwarded();
    for (let guess = 0; guess < 6; guess += 1) await refused('Appeal', one.number, WRONG);
    await one.forward();
    for (let guess = 0; guess < 4; guess += 1)
      expect(await refused('Appeal', one.number, WRONG)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('Appeal', one.number, one.accessCode)).toMatchObject({ code: 'RATE_LIMITED' });
    const complaint = await filed(one.id);
    expect(await open('Complaint', complaint.number, complaint.accessCode)).toMatchObject({
      complaintStatus: { number: complaint.number },
    });
    for (let guess = 0; guess < 10; guess += 1)
      expect(await refused('Complaint', complaint.number, WRONG)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('Complaint', complaint.number, complaint.accessCode)).toMatchObject({ code: 'RATE_LIMITED' });
  });
});
