import { z } from 'zod';
import { CLASSIFICATIONS } from '../access/viewer';
import { SUBGRAPH_NAMES } from '../database/subgraph-name';
import { invalidInput } from '../errors/plain-errors';
import { type CloudEvent, type EventType, SUBSCRIPTIONS } from './cloud-event';

/** Media type of one event in CloudEvents' structured mode. */
export const CLOUD_EVENT_TYPE = 'application/cloudevents+json';
/** Largest event, in bytes of its JSON: emitting a larger one fails, and `POST /events` takes none. */
export const LARGEST_EVENT_BYTES = 1024 * 1024;

const LONGEST_SUBJECT = 200;

const audienceSchema = z.object({
  ownerOfficeId: z.guid(),
  handlerIds: z.array(z.guid()),
  agencyIds: z.array(z.guid()),
  applicantId: z.guid().nullable(),
  classification: z.enum(CLASSIFICATIONS),
  isPublished: z.boolean(),
});

const eventSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.guid(),
  source: z.enum(SUBGRAPH_NAMES),
  type: z.enum(Object.keys(SUBSCRIPTIONS) as [EventType, ...EventType[]]),
  subject: z.string().min(1).max(LONGEST_SUBJECT),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  traceparent: z.string().max(LONGEST_SUBJECT).exactOptional(),
  data: z.looseObject({ version: z.int().nonnegative(), audience: audienceSchema.nullable() }),
}) satisfies z.ZodType<CloudEvent>;

/**
 * An event as it came from outside. Refuses `INVALID_INPUT` whatever is no event of ours, naming the first attribute at fault and never its
 * value; also a type that this version does not know, so that the sender keeps it until it is known. Other extension attributes are left out.
 */
export function parseCloudEvent(value: unknown): CloudEvent {
  const parsed = eventSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  return invalidInput(`event${path && `.${path}`}`, 'is missing or malformed');
}
