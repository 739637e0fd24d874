import { optional, setting, type SettingGroups } from './setting';
import { address, oneOf, share, text } from './value-schemas';

/** Which traces are recorded, by their names in the OpenTelemetry standard. */
export const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** Where spans go. The variables are OpenTelemetry's own; those of its exporter (headers, compression, certificates) apply as well. */
export const TRACING_SETTINGS = {
  tracing: {
    endpoint: optional(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      address('http', 'https'),
      'OpenTelemetry collector (OTLP over HTTP) to which spans are sent; `/v1/traces` is added.',
      'no span is made and nothing is sent',
    ),
    serviceName: optional(
      'OTEL_SERVICE_NAME',
      text,
      'Name under which the spans of this process stand.',
      '`kenes`, or `kenes-` and the name of the process',
    ),
    sampler: setting(
      'OTEL_TRACES_SAMPLER',
      oneOf(SAMPLERS),
      'parentbased_always_on',
      `Which traces are recorded: ${SAMPLERS.join(', ')}.`,
    ),
    sampledShare: setting(
      'OTEL_TRACES_SAMPLER_ARG',
      share,
      1,
      'Share of the traces, from 0 to 1, that a sampler by `traceidratio` records.',
    ),
  },
} as const satisfies SettingGroups;
