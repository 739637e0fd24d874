import { serves } from '../../../platform/access/reach';
import { maySeeOfficers } from '../../../platform/access/directory-visibility';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { isUuid } from '../../../platform/database/is-uuid';
import { Conditions } from '../../../platform/pagination/conditions';
import type { Search } from '../../../platform/pagination/searched-ids';
import { appealLifecycle, type AppealState } from '../domain/appeal-lifecycle';
import type { AppealFilter, ChosenAppeals } from './appeal-list.repository';
import { type AppealDimension, DIMENSIONS, PRIMARY_LANGUAGE } from './statistics/appeal-dimensions.repository';

/** The due day in the shape that is indexed: an appeal without one stands as if it were due last. */
export const DUE_DAY = `coalesce(a.due_on, 'infinity'::date)`;

/** Of an answered appeal: whether the reply came by the due day. */
export const IN_TIME = `a.closed_on <= ${DUE_DAY}`;

/** Whether an appeal's due day has passed on a day (in SQL) without a final decision. */
export const OVERDUE = (day: string): string => `(a.closed_on IS NULL AND ${DUE_DAY} < ${day})`;

/** [5.2.a] Of the office `o`: whether it is below the office of a placeholder; of a liquidated one, whether its successor is. */
export const BELOW_OFFICE = (id: string): string => `o.superior_ids @> ARRAY[${id}::uuid]`;

/** [5.2.a] The same, or that office itself. */
export const WITHIN_OFFICE = (id: string): string => `(o.id = ${id}::uuid OR ${BELOW_OFFICE(id)})`;

/** The text as a pattern that matches it anywhere, its own wildcards meant literally. */
function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Who may not know handlers does not learn whether there is one. */
function addAbsent(conditions: Conditions, viewer: Viewer, dimension: AppealDimension): void {
  const isKnowable = dimension !== 'HANDLER' || maySeeOfficers(viewer);
  conditions.add((isKnowable && DIMENSIONS[dimension].isAbsent) || 'FALSE');
}

/** Who may not know handlers learns nothing by asking for one. */
function addHandler(conditions: Conditions, viewer: Viewer, handlerId: string): void {
  const isKnowable = isUuid(handlerId) && maySeeOfficers(viewer);
  conditions.add(isKnowable ? `a.handler_ids @> ARRAY[${conditions.parameter(handlerId)}::uuid]` : 'FALSE');
}

function addOverdue(conditions: Conditions, today: LocalDate | null, isOverdue: boolean): void {
  const overdue = OVERDUE(`${conditions.parameter(today)}::date`);
  conditions.add(isOverdue ? overdue : `NOT ${overdue}`);
}

/** What is searched for by a piece of number or subject, or by words of subject and text; null where neither is. */
export function searchOf(conditions: Conditions, { text, words }: AppealFilter): Search | null {
  const searches: Search[] = [];
  if (text) {
    const condition = `(a.number || ' ' || a.subject) ILIKE ${conditions.parameter(patternOf(text))}`;
    searches.push({ condition, columns: ['number', 'subject'] });
  }
  if (words)
    searches.push({ condition: `a.words @@ appeal_word_query(${conditions.parameter(words)})`, columns: ['words'] });
  if (searches.length === 0) return null;
  const condition = searches.map((each) => each.condition).join(' AND ');
  return { condition, columns: searches.flatMap(({ columns }) => columns) };
}

/** [10.1.11] Whoever is not of the office finds only his or her own appeals by a number, so that nobody learns whose it is by trying. */
function addNumber(
  conditions: Conditions,
  viewer: Viewer,
  of: 'applicant' | 'representative',
  index: string | null,
): void {
  if (index === null) return;
  conditions.add(`a.${of}_index = decode(${conditions.parameter(index)}, 'hex')`);
  const isOfOffice = serves(viewer);
  if (!isOfOffice) conditions.add(`a.applicant_id = ${conditions.parameter(viewer.personId)}::uuid`);
}

/**
 * The states, and what the table's own constraint says of open ones in the words of its index: open appeals are few among all, and without
 * those words a list of them by due day would walk over every closed one before.
 */
function addStates(conditions: Conditions, states: readonly AppealState[] | null | undefined): void {
  conditions.anyOf('a.state', 'text', states);
  if (states?.every((state) => !appealLifecycle.states[state].isFinal)) conditions.add('a.closed_on IS NULL');
}

/** [5.2.a] The appeals of offices that are found by what is known of them; `isOf` is said of the office `o`. */
function addOffices(conditions: Conditions, isOf: string): void {
  conditions.add(`a.owner_office_id = ANY (ARRAY(SELECT o.id FROM platform.known_office o WHERE ${isOf}))`);
}

function addPlace(conditions: Conditions, { withinOfficeId, belowOfficeId, regions }: AppealFilter): void {
  const idOf = (id: string): string => conditions.parameter(isUuid(id) ? id : null);
  if (withinOfficeId) addOffices(conditions, WITHIN_OFFICE(idOf(withinOfficeId)));
  if (belowOfficeId) addOffices(conditions, BELOW_OFFICE(idOf(belowOfficeId)));
  if (regions) addOffices(conditions, `o.region = ANY (${conditions.parameter(regions)}::text[])`);
}

/** By the due day as it stood when the reply was given. */
function addAnsweredInTime(conditions: Conditions, isInTime: boolean): void {
  conditions.add(`a.state = 'ANSWERED' AND ${isInTime ? IN_TIME : `NOT (${IN_TIME})`}`);
}

/** What must hold of the appeals of a list: that the viewer may see them, and the filter. */
export function conditionsOf(chosen: ChosenAppeals): Conditions {
  return narrow(new Conditions().visibleTo(chosen.viewer, 'a'), chosen);
}

/** Adds the filter alone. */
export function narrow(conditions: Conditions, chosen: ChosenAppeals): Conditions {
  const search = searchOf(conditions, chosen.filter);
  if (search) conditions.add(search.condition);
  return narrowUnsearched(conditions, chosen);
}

/** Adds what the filter asks for besides a search. */
export function narrowUnsearched(
  conditions: Conditions,
  { viewer, filter, today, applicantIndex, representativeIndex }: ChosenAppeals,
): Conditions {
  conditions
    .anyOf('a.owner_office_id', 'uuid', filter.officeIds?.filter(isUuid))
    .anyOf('a.ground', 'text', filter.grounds)
    .anyOf('a.subject_category', 'text', filter.subjectCategories)
    .between('a.received_on', 'date', filter.receivedFrom, filter.receivedTo)
    .between('a.due_on', 'date', filter.dueFrom, filter.dueTo)
    .anyOf('a.channel', 'text', filter.channels)
    .anyOf(
      PRIMARY_LANGUAGE,
      'text',
      filter.languages?.map((language) => language.toLowerCase()),
    );
  for (const dimension of filter.without ?? []) addAbsent(conditions, viewer, dimension);
  addPlace(conditions, filter);
  if (typeof filter.isAnsweredInTime === 'boolean') addAnsweredInTime(conditions, filter.isAnsweredInTime);
  addStates(conditions, filter.states);
  if (filter.handlerId) addHandler(conditions, viewer, filter.handlerId);
  if (typeof filter.isOverdue === 'boolean') addOverdue(conditions, today, filter.isOverdue);
  addNumber(conditions, viewer, 'applicant', applicantIndex);
  addNumber(conditions, viewer, 'representative', representativeIndex);
  return conditions;
}
