import { AUDIENCE_PARAMETERS, audienceCondition, audienceValues } from '../access/audience-sql';
import type { Viewer } from '../access/viewer';
import { anyOf, audienceReach, type Reach, type Tie } from './audience-reach';

/** What a viewer sees of a list: the audience, the same of rows that are known to be of the viewer's offices, and the ties that lead there. */
interface Seen {
  readonly audience: string;
  readonly ofOffice: string;
  readonly reach: Reach;
  readonly seesAll: boolean;
}

const all = (...texts: readonly string[]): string => (texts.length === 0 ? 'TRUE' : texts.join('\n  AND '));

/** Where the viewer sees all offices the audience alone says so: what follows from it would only mislead the planner's estimates. */
const whole = ({ audience, reach, seesAll }: Seen): string => (seesAll ? audience : all(audience, reach.text));

/** A growing WHERE clause: conditions with numbered parameters. Texts come from our own code; values are always parameters. */
export class Conditions {
  private readonly texts: string[] = [];
  private readonly given: unknown[] = [];
  private readonly seen: Seen[] = [];

  /** Adds a value and returns its placeholder, such as `$3`. */
  parameter(value: unknown): string {
    this.given.push(value);
    return `$${this.given.length}`;
  }

  /** Adds a condition that was written with placeholders from `parameter`. */
  add(text: string): this {
    this.texts.push(text);
    return this;
  }

  /**
   * Adds `column = ANY (values)` unless the filter is absent. One value is compared as itself: an index that begins with the column then gives
   * the rows in the order of the list, and as many as the page needs.
   */
  anyOf(column: string, type: string, values: readonly unknown[] | null | undefined): this {
    if (!values) return this;
    if (values.length === 1) return this.add(`${column} = ${this.parameter(values[0])}::${type}`);
    return this.add(`${column} = ANY (${this.parameter(values)}::${type}[])`);
  }

  /** Adds `column >= value` / `column <= value` unless the bound is absent. */
  between(column: string, type: string, from: unknown, to: unknown): this {
    if (from !== null && from !== undefined) this.add(`${column} >= ${this.parameter(from)}::${type}`);
    if (to !== null && to !== undefined) this.add(`${column} <= ${this.parameter(to)}::${type}`);
    return this;
  }

  /** [3.4] Adds what the viewer may see; every list and count begins with it. */
  visibleTo(viewer: Viewer, alias: string): this {
    const reach = audienceReach(alias, viewer, this.given.length + 1);
    const audience = this.audienceOf(viewer);
    const ofOffice = audience(alias, true);
    this.seen.push({ audience: audience(alias), ofOffice, reach, seesAll: viewer.seesAllOffices });
    return this;
  }

  /** What `add` would add, as a text of its own that is not part of the whole: for a FILTER over the same parameters. */
  aside(add: (conditions: this) => unknown): string {
    const before = this.texts.length;
    add(this);
    return all(...this.texts.splice(before));
  }

  /** The ties of the first `visibleTo`, each with all conditions but those ties: what a list finds through each of them. */
  byTie(): readonly { readonly tie: Tie; readonly rest: string }[] {
    const [first, ...others] = this.seen;
    if (!first) return [];
    const rest = [...others.map(whole), ...this.texts];
    return first.reach.ties.map((tie) => ({ tie, rest: all(tie.offices ? first.ofOffice : first.audience, ...rest) }));
  }

  /**
   * The same rows in parts of which no two share a row, each in the words of an index: those of the viewer's offices, and the few that are
   * reached otherwise. Joined by `OR`, the rows themselves would be read to know.
   */
  parts(): readonly string[] {
    return this.split(({ text }) => [text]);
  }

  /** The same parts, that of the offices in one for each office (`alias` as in `visibleTo`): an index gives its rows in the order of a list. */
  partsByOffice(alias: string): readonly string[] {
    return this.split(({ offices = '', officeCount = 0 }) =>
      Array.from({ length: officeCount }, (_, at) => `${alias}.owner_office_id = (${offices}::uuid[])[${at + 1}]`),
    );
  }

  private split(ofOffices: (offices: Tie) => readonly string[]): readonly string[] {
    const [first, ...others] = this.seen;
    const offices = first?.reach.ties.find((tie) => tie.offices);
    if (!first || !offices) return [this.toString()];
    const rest = [...others.map(whole), ...this.texts];
    const otherwise = anyOf(first.reach.ties.filter((tie) => tie !== offices));
    return [
      ...ofOffices(offices).map((text) => all(text, first.ofOffice, ...rest)),
      all(`NOT ${offices.text}`, otherwise, first.audience, ...rest),
    ];
  }

  /** [3.4] The audience as a condition on any alias, for use inside a greater one. */
  audienceOf(viewer: Viewer): (alias: string, isOfReachedOffice?: boolean) => string {
    const first = this.given.length + 1;
    this.given.push(...audienceValues(viewer));
    if (this.given.length !== first + AUDIENCE_PARAMETERS - 1) throw new Error('audience parameters out of step');
    return (alias, isOfReachedOffice) => audienceCondition(alias, first, isOfReachedOffice);
  }

  get values(): readonly unknown[] {
    return this.given;
  }

  toString(): string {
    return all(...this.seen.map(whole), ...this.texts);
  }
}
