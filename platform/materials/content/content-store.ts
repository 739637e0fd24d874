import type { Readable } from 'node:stream';

/** What was received: how much, its hash, and what it is by its first bytes. */
export interface KeptContent {
  readonly bytes: number;
  /** SHA-256 of the whole, 64 hexadecimal digits. */
  readonly sha256: string;
  /** By content, such as `application/pdf`; `application/octet-stream` where it tells nothing. */
  readonly mediaType: string;
}

/** What a received stream is held to. */
export interface ContentLimits {
  readonly bytes: number;
  /** Refuses by throwing what the first bytes show; called once. */
  readonly inspect: (head: Uint8Array) => Promise<string>;
}

/** Which content: that of a material, as it was received. */
export interface ContentKey {
  readonly id: string;
  readonly sha256: string;
}

/** Where contents are kept, by material and hash: of two uploads at once each has a place of its own. A content is there as a whole or not at all. */
export interface ContentStore {
  /** Takes a stream to its end; nothing is kept when it fails, is cut or is refused. Throws `TOO_EXPENSIVE` beyond the limit. */
  put(id: string, content: Readable, limits: ContentLimits): Promise<KeptContent>;
  /** The content, null where there is none. */
  get(key: ContentKey): Promise<Readable | null>;
  /** Removes it; no error where there is none. */
  remove(key: ContentKey): Promise<void>;
}
