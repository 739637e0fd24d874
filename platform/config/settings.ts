import { LOG_LEVELS } from '../telemetry/logger';
import { databaseSettings } from './database-settings';
import { DISTRIBUTED_SETTINGS } from './distributed-settings';
import { TRACING_SETTINGS } from './tracing-settings';
import { LOAD_SETTINGS } from './load-settings';
import { MAIL_SETTINGS } from './mail-settings';
import { optional, secret, setting, type SettingGroups } from './setting';
import { absoluteUri, address, calendarDay, oneOf, onOrOff, text, wholeNumber } from './value-schemas';

const KIBIBYTE = 1_024;
const MEBIBYTE = KIBIBYTE * KIBIBYTE;
const GIBIBYTE = KIBIBYTE * MEBIBYTE;

/** Everything that the environment decides, by group. The README's table of configuration is printed from it. */
export const SETTINGS = {
  process: {
    port: setting('PORT', wholeNumber(0, 65_535), 4_000, 'Port on which the process answers; 0 takes a free one.'),
    host: setting(
      'KENES_HOST',
      text,
      '127.0.0.1',
      'Address on which it answers; `0.0.0.0` for all, as in a container.',
    ),
    publicUrl: optional(
      'KENES_PUBLIC_URL',
      address('http', 'https'),
      'Address under which callers reach the process, when a proxy stands before it.',
      '`http://localhost` and the port',
    ),
    dataFolder: setting('KENES_DATA', text, '.kenes/', 'Folder of the embedded databases and generated keys.'),
    clock: setting(
      'KENES_CLOCK',
      oneOf(['real', 'operator']),
      'real',
      'Legal clock: `real` time, or as the `operator` sets it.',
    ),
    logLevel: setting('KENES_LOG_LEVEL', oneOf(LOG_LEVELS), 'info', `How much is logged: ${LOG_LEVELS.join(', ')}.`),
    shutdownSeconds: setting(
      'KENES_SHUTDOWN_SECONDS',
      wholeNumber(0, 300),
      10,
      'Longest time that requests under way may take to end at shutdown.',
    ),
  },
  limits: {
    bodyBytes: setting(
      'KENES_MAX_BODY_BYTES',
      wholeNumber(KIBIBYTE, 64 * MEBIBYTE),
      MEBIBYTE,
      'Largest request body, in bytes.',
    ),
    tokens: setting('KENES_MAX_TOKENS', wholeNumber(100, 100_000), 4_000, 'Most tokens of a GraphQL document.'),
    depth: setting('KENES_MAX_DEPTH', wholeNumber(3, 100), 20, 'Deepest nesting of fields.'),
    aliases: setting('KENES_MAX_ALIASES', wholeNumber(0, 1_000), 30, 'Most aliases of an operation.'),
    breadth: setting(
      'KENES_MAX_BREADTH',
      wholeNumber(10, 100_000),
      1_000,
      'Most fields of an operation, each use of a fragment counted.',
    ),
    cost: setting(
      'KENES_MAX_COST',
      wholeNumber(100, 10_000_000),
      50_000,
      'Most objects that an answer could hold, by the page sizes asked for.',
    ),
  },
  load: LOAD_SETTINGS,
  files: {
    folder: optional(
      'KENES_FILES',
      text,
      'Folder in which contents of materials are kept, common to all replicas of a subgraph.',
      '`files/` in the data folder',
    ),
    largestBytes: setting(
      'KENES_MAX_FILE_BYTES',
      wholeNumber(KIBIBYTE, 64 * GIBIBYTE),
      4 * GIBIBYTE,
      'Largest content of a material, in bytes.',
    ),
  },
  identity: {
    issuer: optional(
      'KENES_OIDC_ISSUER',
      address('http', 'https'),
      'OpenID Connect issuer whose access tokens are taken.',
      'the demonstration issuer of this process',
    ),
    audience: setting(
      'KENES_OIDC_AUDIENCE',
      absoluteUri,
      'urn:kenes:graph',
      'Audience that a token must be meant for.',
    ),
    jwksUrl: optional(
      'KENES_OIDC_JWKS_URL',
      address('http', 'https'),
      "Address of the issuer's public keys.",
      "as the issuer's discovery document says",
    ),
    viewerTtlMilliseconds: setting(
      'KENES_VIEWER_TTL_MS',
      wholeNumber(0, 2_000),
      2_000,
      'How long the gateway may reuse a viewer assertion.',
    ),
    assertionSigningKey: secret(
      optional(
        'KENES_ASSERTION_SIGNING_KEY',
        text,
        'Private Ed25519 key (JWK) with which organisation signs viewer assertions.',
        'made once and kept in the data folder',
      ),
    ),
    assertionPublicKey: optional(
      'KENES_ASSERTION_PUBLIC_KEY',
      text,
      'Public key (JWK, or address of a key set) by which the other subgraphs verify viewer assertions.',
      'taken from the data folder',
    ),
  },
  demonstration: {
    isOn: setting(
      'KENES_DEMONSTRATION',
      onOrOff,
      true,
      'Demonstration users and their issuer, which asks for no password: `on` or `off`.',
    ),
    clientSecret: secret(
      setting('KENES_DEMONSTRATION_SECRET', text, 'demonstration', "Secret of the demonstration users' clients."),
    ),
    tokenTtlSeconds: setting(
      'KENES_DEMONSTRATION_TOKEN_SECONDS',
      wholeNumber(1, 86_400),
      3_600,
      'Life of a demonstration access token.',
    ),
  },
  law: {
    inForceSince: setting(
      'KENES_LAW_IN_FORCE_SINCE',
      calendarDay,
      '2022-11-18',
      'Day on which the Constitutional Law entered into force (rule 48.1.a).',
    ),
  },
  databases: databaseSettings(),
  ...DISTRIBUTED_SETTINGS,
  ...MAIL_SETTINGS,
  ...TRACING_SETTINGS,
} as const satisfies SettingGroups;
