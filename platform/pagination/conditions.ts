import { AUDIENCE_PARAMETERS, audienceCondition, audienceValues } from '../access/audience-sql';
import type { Viewer } from '../access/viewer';
import { audienceReach, type Tie } from './audience-reach';

/** A growing WHERE clause: conditions with numbered parameters. Texts come from our own code; values are always parameters. */
export class Conditions {
  private readonly texts: string[] = [];
  private readonly given: unknown[] = [];
  private reach: { readonly text: string; readonly ties: readonly Tie[] } | null = null;

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
    this.add(this.audienceOf(viewer)(alias));
    this.reach = audienceReach(alias, viewer, (value) => this.parameter(value));
    return this.add(this.reach.text);
  }

  /** The ties of `visibleTo`, each with all conditions but those ties: what a list finds through each of them. */
  byTie(): readonly { readonly tie: Tie; readonly rest: string }[] {
    const rest = this.texts.filter((text) => text !== this.reach?.text).join('\n  AND ');
    return this.reach?.ties.map((tie) => ({ tie, rest })) ?? [];
  }

  /** [3.4] The audience as a condition on any alias, for use inside a greater one. */
  audienceOf(viewer: Viewer): (alias: string) => string {
    const first = this.given.length + 1;
    this.given.push(...audienceValues(viewer));
    if (this.given.length !== first + AUDIENCE_PARAMETERS - 1) throw new Error('audience parameters out of step');
    return (alias) => audienceCondition(alias, first);
  }

  get values(): readonly unknown[] {
    return this.given;
  }

  toString(): string {
    return this.texts.length === 0 ? 'TRUE' : this.texts.join('\n  AND ');
  }
}
