import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../errors/domain-error';
import type { ContentKey, ContentLimits, ContentStore, KeptContent } from './content-store';

/** What tells the type of a content lies in its first bytes. */
const HEAD_BYTES = 4_100;
const FANOUT = 2;
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** Counts, hashes and looks at what passes; holds no more than the first bytes. */
class Meter extends Transform {
  private readonly hash = createHash('sha256');
  private head: Buffer = Buffer.alloc(0);
  private total = 0;
  private mediaType: string | null = null;

  constructor(private readonly limits: ContentLimits) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null, data?: Buffer) => void,
  ): void {
    this.total += chunk.length;
    if (this.total > this.limits.bytes) {
      done(new DomainError('TOO_EXPENSIVE', { details: { limit: 'FILE_BYTES', allowed: this.limits.bytes } }));
      return;
    }
    this.hash.update(chunk);
    if (this.head.length < HEAD_BYTES)
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    if (this.head.length < HEAD_BYTES || this.mediaType !== null) done(null, chunk);
    else this.look().then(() => done(null, chunk), done);
  }

  override _flush(done: (error?: Error | null) => void): void {
    if (this.mediaType !== null) done();
    else this.look().then(() => done(), done);
  }

  private async look(): Promise<void> {
    this.mediaType = await this.limits.inspect(this.head);
  }

  get kept(): KeptContent {
    return { bytes: this.total, sha256: this.hash.digest('hex'), mediaType: this.mediaType ?? '' };
  }
}

/** Keeps contents as files of a folder that only this user may open. They are written beside, flushed, and then moved into place. */
export function folderStore(folder: string): ContentStore {
  const folderOf = (id: string): string => join(folder, id.slice(-FANOUT));
  const placeOf = ({ id, sha256 }: ContentKey): string => join(folderOf(id), `${id}-${sha256}`);
  return {
    async put(id, content, limits) {
      await mkdir(folderOf(id), { recursive: true, mode: PRIVATE_FOLDER });
      const part = join(folderOf(id), `${randomUUID()}.part`);
      const meter = new Meter(limits);
      const file = await open(part, 'wx', PRIVATE_FILE);
      try {
        await pipeline(content, meter, file.createWriteStream({ flush: true }));
        const { kept } = meter;
        await rename(part, placeOf({ id, sha256: kept.sha256 }));
        return kept;
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const file = await open(placeOf(key)).catch(() => null);
      return file && file.createReadStream();
    },
    remove: (key) => rm(placeOf(key), { force: true }),
  };
}
