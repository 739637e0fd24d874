const HIDDEN = '[hidden]';
const DEEPEST = 6;

/** Names of members whose values never reach a log: credentials, request contents and what identifies a person. */
const HIDDEN_NAMES = new Set(
  `authorization cookie setcookie kenesviewer assertion token accesstoken idtoken refreshtoken clientsecret secret password
  accesscode verifier variables body query document input name names fullname firstname lastname patronymic surname
  displayname applicant author iin bin phone email address birthdate text`.split(/\s+/),
);

/**
 * A copy of a log line in which the values of telling members are replaced, at any depth: names are compared without case,
 * dashes and underscores. Errors keep their type, message, code, stack and causes, nothing else.
 */
export function redact(line: object): Record<string, unknown> {
  return redactMembers(line, 0);
}

function redactMembers(value: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, isHidden(name) ? HIDDEN : redactValue(member, depth + 1)]),
  );
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return HIDDEN;
  if (isError(value)) return describeError(value, depth);
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map((item) => redactValue(item, depth + 1)) : redactMembers(value, depth);
}

function isHidden(name: string): boolean {
  return HIDDEN_NAMES.has(name.toLowerCase().replace(/[-_]/g, ''));
}

/** By its members, not its class: errors of other realms are errors too. */
function isError(value: object): value is Error {
  return 'message' in value && 'stack' in value && 'name' in value;
}

function describeError(error: Error, depth: number): Readonly<Record<string, unknown>> {
  const { message, stack, cause } = error;
  return {
    type: error.name,
    message,
    ...('code' in error ? { errorCode: error.code } : {}),
    stack,
    ...(cause === undefined ? {} : { cause: redactValue(cause, depth + 1) }),
  };
}
