import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { type AppealFacts, type Assignment, type Body, NO_FACTS } from './appeal-facts';
import { filledText } from '../../../platform/text/filled-text';

/** A body as an officer states it. */
export interface StatedBody {
  readonly name: string;
  readonly agencyId?: string | null;
}

/** An assignment as an officer states it: number or day may be missing, and then there is no reference. */
export interface StatedAssignment {
  readonly number?: string | null;
  readonly on?: LocalDate | null;
}

type Plain = 'protectedGroup' | 'hasNoCompetentBody' | 'failure' | 'overrideReasons' | 'anonymousException';

/** Facts as an officer states them. */
export type StatedFacts = { readonly [Fact in Plain]?: AppealFacts[Fact] | null } & {
  readonly body?: StatedBody | null;
  readonly assignment?: StatedAssignment | null;
};

/** A body with a name that says something. Throws `INVALID_INPUT` for a blank one. */
export function bodyOf({ name, agencyId }: StatedBody): Body {
  return { name: filledText(name) ?? invalidInput('body.name', 'is blank'), agencyId: agencyId ?? null };
}

function assignmentOf(stated: StatedAssignment | null | undefined): Assignment | null {
  const number = filledText(stated?.number);
  return number !== null && stated?.on ? { number, on: stated.on } : null;
}

function requirePast(field: string, day: LocalDate | null | undefined, today: LocalDate): void {
  if (day && day > today) invalidInput(field, 'lies in the future');
}

/** Takes up stated facts; blanks count as not stated. Throws `INVALID_INPUT` for days in the future. */
export function factsOf(stated: StatedFacts, today: LocalDate): AppealFacts {
  requirePast('facts.failure.on', stated.failure?.on, today);
  requirePast('facts.assignment.on', stated.assignment?.on, today);
  return {
    ...NO_FACTS,
    protectedGroup: stated.protectedGroup ?? null,
    body: stated.body ? bodyOf(stated.body) : null,
    hasNoCompetentBody: stated.hasNoCompetentBody ?? false,
    failure: stated.failure ?? null,
    overrideReasons: filledText(stated.overrideReasons),
    assignment: assignmentOf(stated.assignment),
    anonymousException: stated.anonymousException ?? null,
  };
}
