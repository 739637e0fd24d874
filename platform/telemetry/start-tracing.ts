import { diag, DiagLogLevel, trace } from '@opentelemetry/api';
import type * as SdkModule from '@opentelemetry/sdk-trace-base';
import type { Config } from '../config/config';
import { discreetExporter } from './discreet-exporter';
import type { Logger } from './logger';
import { switchSpans } from './span';

/** The process whose spans are recorded. */
export interface TracedProcess {
  readonly tracing: Config['tracing'];
  /** Its name if `OTEL_SERVICE_NAME` gives none. */
  readonly service: string;
  readonly logger: Logger;
}

type Sdk = typeof SdkModule;

/** How long one sending may take, and with it the end of a process whose collector is away; milliseconds. */
const LONGEST_SENDING_MS = 3_000;
const LONGEST_PROBLEM = 300;

/**
 * Has spans recorded and sent to the configured collector; without one it does nothing, and the SDK is not even loaded. Call it before
 * databases are opened. The function returned sends what is left and ends it; a collector that is away holds nobody up.
 */
export async function startTracing({ tracing, service, logger }: TracedProcess): Promise<() => Promise<void>> {
  const { endpoint, serviceName } = tracing;
  if (endpoint === null) return async () => undefined;
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  diag.setLogger(problemsTo(logger), DiagLogLevel.ERROR);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: LONGEST_SENDING_MS });
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName ?? service }),
    sampler: samplerOf(tracing, sdk),
    spanProcessors: [new sdk.BatchSpanProcessor(discreetExporter(exporter))],
  });
  trace.setGlobalTracerProvider(provider);
  switchSpans(true);
  return async () => {
    switchSpans(false);
    await provider.shutdown().catch(() => undefined);
    trace.disable();
  };
}

function samplerOf({ sampler, sampledShare }: Config['tracing'], sdk: Sdk): SdkModule.Sampler {
  const [, parentBased, rule] = /^(parentbased_)?(.*)$/.exec(sampler) ?? [];
  const byRule: Readonly<Record<string, () => SdkModule.Sampler>> = {
    always_off: () => new sdk.AlwaysOffSampler(),
    traceidratio: () => new sdk.TraceIdRatioBasedSampler(sampledShare),
  };
  const root = byRule[rule ?? '']?.() ?? new sdk.AlwaysOnSampler();
  return parentBased === undefined ? root : new sdk.ParentBasedSampler({ root });
}

/** Tells the log what keeps spans from arriving. */
function problemsTo(logger: Logger) {
  const tell = (problem: string): void => logger.warn({ problem: problem.slice(0, LONGEST_PROBLEM) }, 'spans not sent');
  return { error: tell, warn: tell, info: () => undefined, debug: () => undefined, verbose: () => undefined };
}
