import { Matches } from 'class-validator';

/** A text must hold something other than blanks. */
export function NotBlank(): ReturnType<typeof Matches> {
  return Matches(/\S/u, { message: '$property must not be blank' });
}
