import { z } from 'zod';
import type { NamedSecret } from '../sealing/key-ring';

const DIGITS = /^\d+$/;
const SHARE = /^(0(\.\d+)?|1(\.0+)?)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** A whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number): z.ZodType<number> {
  return z
    .string()
    .refine((text) => DIGITS.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);
}

/** A share, from 0 to 1. */
export const share: z.ZodType<number> = z
  .string()
  .refine((text) => SHARE.test(text), { error: 'must be a number from 0 to 1' })
  .transform(Number);

/** `on` or `off`. */
export const onOrOff: z.ZodType<boolean> = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .transform((text) => text === 'on');

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words): z.ZodType<Words[number]> {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

/** An address with one of these schemes, such as `https`. */
export function address(...schemes: readonly string[]): z.ZodType<string> {
  return z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });
}

/** One address or several, with commas between them. */
export function addresses(...schemes: readonly string[]): z.ZodType<readonly string[]> {
  const one = address(...schemes);
  return z.string().transform((text, context) => {
    const all = text.split(',').map((each) => each.trim());
    const problem = all.map((each) => one.safeParse(each).error?.issues[0]?.message).find(Boolean);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    return all;
  });
}

/** Text of at least so many characters. */
export function textOfAtLeast(characters: number): z.ZodType<string> {
  return z.string().min(characters, { error: `must have at least ${characters} characters` });
}

const NAMED_SECRET = /^([a-z0-9-]{1,40}):(.+)$/;

/** Secrets with a name each, `name:secret`, with commas between them; each secret of at least so many characters. */
export function namedSecrets(characters: number): z.ZodType<readonly NamedSecret[]> {
  return z.string().transform((text, context) => {
    const all = text.split(',').map((each) => NAMED_SECRET.exec(each.trim()));
    const named = all.map((match) => ({ id: match?.[1] ?? '', secret: match?.[2] ?? '' }));
    const isFit = named.every(({ secret }) => secret.length >= characters);
    if (!isFit || new Set(named.map(({ id }) => id)).size < named.length) {
      const message = `must be name:secret, with different names and secrets of at least ${characters} characters`;
      context.addIssue({ code: 'custom', message });
    }
    return named;
  });
}

/** An absolute URI of any scheme. */
export const absoluteUri: z.ZodType<string> = z
  .string()
  .refine((text) => URL.canParse(text) && !text.includes('#'), { error: 'must be an absolute URI' });

const MAIL_ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/** One bare e-mail address. */
export const mailAddress: z.ZodType<string> = z
  .string()
  .refine((text) => MAIL_ADDRESS.test(text), { error: 'must be an e-mail address such as office@example.org' });

/** Text that is not empty. */
export const text: z.ZodType<string> = z.string().min(1);

/** A calendar day, `YYYY-MM-DD`. */
export const calendarDay: z.ZodType<string> = z.string().refine((day) => DATE.test(day) && isRealDay(day), {
  error: 'must be a calendar day such as 2022-11-19',
});

function isRealDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return instant % MILLISECONDS_A_DAY === 0 && new Date(instant).toISOString().startsWith(day);
}
