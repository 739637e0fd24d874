import { describe, expect, it } from '@jest/globals';
import { OFFICE_KINDS } from '../../../platform/access/viewer';
import { localDate } from '../../../platform/calendar/local-date';
import { AGENCY_KINDS } from '../../../platform/directory/known-directory';
import { DomainError } from '../../../platform/errors/domain-error';
import { chairOf, requireChair } from '../../../subgraphs/councils/domain/chair';
import { requireCouncilLevel } from '../../../subgraphs/councils/domain/council-level';
import { requireParticipants, requireStateBody } from '../../../subgraphs/councils/domain/membership';
import { type CouncilRegulation, requireQuorum, requireVotes } from '../../../subgraphs/councils/domain/regulation';

/** What a rule refuses, or null. */
function refusal(rule: () => unknown): { reason: unknown; rule: unknown } | null {
  try {
    rule();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { reason: error.reason ?? error.code, rule: error.rule };
  }
}

const regulation = (parameters: Partial<CouncilRegulation>): CouncilRegulation => ({
  id: 'regulation',
  edition: 1,
  approvedBy: 'PROSECUTOR_GENERAL',
  approvedOn: localDate('2026-03-02'),
  actReference: 'Order No. 12',
  quorum: null,
  votingThreshold: null,
  meetingsPerYear: null,
  chairPost: null,
  ...parameters,
});

describe('councils', () => {
  it('[28.1.a] [16.2.1] councils exist at four kinds of offices', () => {
    const allowed = OFFICE_KINDS.filter((kind) => refusal(() => requireCouncilLevel(kind)) === null);
    expect(allowed).toEqual(['GENERAL', 'CHIEF_MILITARY', 'CHIEF_TRANSPORT', 'REGIONAL']);
    for (const kind of ['DISTRICT', 'CITY', 'INTERDISTRICT', 'SPECIALISED'] as const) {
      const expected = { reason: 'COUNCIL_LEVEL_NOT_ALLOWED', rule: '16.2.1' };
      expect(refusal(() => requireCouncilLevel(kind))).toEqual(expected);
    }
  });

  it('[28.1.b] every kind of agency but the quasi-public takes part; any may be invited', () => {
    const refused = AGENCY_KINDS.filter((kind) => refusal(() => requireStateBody(kind, 'PARTICIPANT')) !== null);
    expect(refused).toEqual(['QUASI_PUBLIC']);
    expect(AGENCY_KINDS.filter((kind) => refusal(() => requireStateBody(kind, 'INVITEE')) !== null)).toEqual([]);
    expect(refusal(() => requireStateBody('a kind of tomorrow', 'PARTICIPANT'))).toMatchObject({ rule: '28.1.b' });
  });

  it('[28.2.b] invitees are charged with nothing', () => {
    const members = [
      { councilId: 'c', agencyId: 'body', role: 'PARTICIPANT' },
      { councilId: 'c', agencyId: 'guest', role: 'INVITEE' },
    ] as const;
    expect(refusal(() => requireParticipants(members, ['body']))).toBeNull();
    const expected = { reason: 'NOT_A_PARTICIPANT', rule: '28.2.b' };
    expect(refusal(() => requireParticipants(members, ['body', 'guest']))).toEqual(expected);
  });

  it.each([
    ['REPUBLICAN', { personId: 'head', basis: 'EX_OFFICIO' }, '9.9'],
    ['REGIONAL', { personId: 'head', basis: 'EX_OFFICIO' }, '15.2.4'],
    ['MILITARY', { personId: 'named', basis: 'REGULATION' }, null],
    ['TRANSPORT', { personId: 'named', basis: 'REGULATION' }, null],
  ] as const)('[9.9] [15.2.4] [28.1.c] the chair of a %s council', (level, chair, rule) => {
    const council = {
      level,
      headPersonId: 'head',
      chairPersonId: 'named',
      regulation: regulation({ chairPost: 'Deputy' }),
    };
    expect(chairOf(council)).toEqual(chair);
    const outcome = refusal(() => requireChair(council, 'other'));
    expect(outcome).toEqual(rule === null ? null : { reason: 'CHAIR_EX_OFFICIO', rule });
    expect(requireChair(council, 'head')).toBeNull();
  });
});

describe('parameters of the regulation', () => {
  const missing = { reason: 'REGULATION_PARAMETER_MISSING', rule: '28.1.e' };
  const unmet = { reason: 'PRECONDITION_FAILED', rule: '28.1.e' };
  const votes = (votesFor: number, against = 0, abstained = 0) => ({ for: votesFor, against, abstained });

  it('[28.1.e] none has a default: without it nothing is held or adopted, however many are there', () => {
    expect(refusal(() => requireQuorum(null, 100))).toEqual(missing);
    expect(refusal(() => requireQuorum(regulation({ votingThreshold: 1 }), 100))).toEqual(missing);
    expect(refusal(() => requireVotes(regulation({ quorum: 1 }), votes(100), 100))).toEqual(missing);
  });

  it('[28.1.e] the quorum and the threshold are what the regulation says', () => {
    expect(refusal(() => requireQuorum(regulation({ quorum: 3 }), 2))).toEqual(unmet);
    expect(refusal(() => requireQuorum(regulation({ quorum: 3 }), 3))).toBeNull();
    expect(refusal(() => requireVotes(regulation({ votingThreshold: 3 }), votes(2), 9))).toEqual(unmet);
    expect(refusal(() => requireVotes(regulation({ votingThreshold: 3 }), votes(3), 9))).toBeNull();
  });

  it('[28.1.e] a minority passes where the regulation lets it, and a majority does not suffice where it does not (not 30.4.a)', () => {
    expect(refusal(() => requireVotes(regulation({ votingThreshold: 2 }), votes(2, 8), 9))).toBeNull();
    expect(refusal(() => requireVotes(regulation({ votingThreshold: 10 }), votes(9, 1), 9))).toEqual(unmet);
  });

  it('[28.1.e] each body present and the chair have one vote', () => {
    const one = regulation({ votingThreshold: 1 });
    expect(refusal(() => requireVotes(one, votes(1, 1, 1), 2))).toBeNull();
    expect(refusal(() => requireVotes(one, votes(2, 1, 1), 2))).toMatchObject({ reason: 'INVALID_INPUT' });
  });
});
