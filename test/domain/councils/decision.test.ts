import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate } from '../../../platform/calendar/local-date';
import { assignmentsOf, decisionStateOf } from '../../../subgraphs/councils/domain/decision';
import { isOverdueOn } from '../../../subgraphs/councils/domain/measure';
import { recordAudience } from '../../../subgraphs/councils/domain/record-audience';
import { attendanceOf, invitations, presentParticipants } from '../../../subgraphs/councils/domain/session';
import type { MeasureState } from '../../../subgraphs/councils/domain/measure-lifecycle';
import type { CouncilMember } from '../../../subgraphs/councils/domain/membership';

const TODAY = localDate('2026-03-19');
const states = fc.array(fc.constantFrom<MeasureState>('ASSIGNED', 'IN_IMPLEMENTATION', 'IMPLEMENTED'), {
  minLength: 1,
});

describe('decisions', () => {
  it('[28.2] a decision is implemented exactly when every measure is, and adopted only while none is touched', () => {
    fc.assert(
      fc.property(states, (measures) => {
        const state = decisionStateOf(measures);
        expect(state === 'IMPLEMENTED').toBe(measures.every((each) => each === 'IMPLEMENTED'));
        expect(state === 'ADOPTED').toBe(measures.every((each) => each === 'ASSIGNED'));
      }),
    );
  });

  it('[28.2] no measures implement nothing', () => {
    expect(decisionStateOf([])).toBe('ADOPTED');
  });

  it('[28.2.b] each body of each item has one measure with the day of the item', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 });
    const items = fc.array(fc.record({ ids, days: fc.nat(400) }), { maxLength: 5 });
    fc.assert(
      fc.property(items, (given) => {
        const decided = given.map((each) => ({
          text: 'Do.',
          responsibleAgencyIds: each.ids,
          dueOn: addDays(TODAY, each.days),
        }));
        const assignments = assignmentsOf(decided, TODAY);
        const keys = assignments.map(({ item, responsibleId }) => `${item} ${responsibleId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { item, responsibleId, dueOn } of assignments) {
          expect(decided[item - 1]?.responsibleAgencyIds).toContain(responsibleId);
          expect(decided[item - 1]?.dueOn).toBe(dueOn);
        }
        const wanted = given.reduce((sum, each) => sum + new Set(each.ids).size, 0);
        expect(assignments).toHaveLength(wanted);
      }),
    );
  });

  it('[28.2] a measure is overdue from the day after, until it is implemented', () => {
    const open = { dueOn: TODAY, implementedOn: null };
    expect(isOverdueOn(open, TODAY)).toBe(false);
    expect(isOverdueOn(open, addDays(TODAY, 1))).toBe(true);
    expect(isOverdueOn({ ...open, implementedOn: addDays(TODAY, 1) }, addDays(TODAY, 2))).toBe(false);
  });
});

describe('sessions', () => {
  const member = (agencyId: string, role: CouncilMember['role']): CouncilMember => ({ councilId: 'c', agencyId, role });
  const members = [member('a', 'PARTICIPANT'), member('b', 'PARTICIPANT'), member('g', 'INVITEE')];

  it('[28.1.d] records are for the participants, not the invitees', () => {
    const audience = recordAudience({ ownerOfficeId: 'office', chairPersonId: null }, members);
    expect(audience).toMatchObject({ agencyIds: ['a', 'b'], classification: 'OFFICIAL', isPublished: false });
  });

  it('[28.1.e] presence is noted of everyone, and counted of participants', () => {
    const invited = invitations('s', members, 1);
    const attendance = attendanceOf(invited, members, { id: 's', presentIds: ['b', 'g', 'b'] });
    expect(attendance.map(({ agencyId, isPresent }) => [agencyId, isPresent])).toEqual([
      ['a', false],
      ['b', true],
      ['g', true],
    ]);
    expect(presentParticipants(attendance)).toBe(1);
  });

  it('[28.1.b] a body that has left the council is not present, though it was invited', () => {
    const invited = invitations('s', members, 1);
    const remaining = members.slice(1);
    expect(() => attendanceOf(invited, remaining, { id: 's', presentIds: ['a'] })).toThrow();
    expect(attendanceOf(invited, remaining, { id: 's', presentIds: ['b'] })).toHaveLength(3);
  });
});
