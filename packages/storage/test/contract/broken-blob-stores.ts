import { createHash } from "node:crypto";
import { type DigestText, digestOf, type FacilityId, storeDamaged } from "@benhan/core";
import type { BlobStoreSubject } from "@benhan/core/contract";
import type { BlobContent, BlobHead, BlobStore } from "@benhan/core/ports";
import { createMemoryBlobStore } from "@benhan/storage/blobs";

/** What the broken handles of one place know of each other. */
interface Place {
  /** Blobs that were put. */
  puts: number;
  /** The handle that was opened first. */
  readonly first: BlobStore;
  /** The store under all this, in which nothing can be damaged. */
  readonly whole: BlobStore;
}

/** Changes some calls of a blob store that keeps its promises. */
export type BlobStoreBreaker = (blobs: BlobStore, place: Place) => Partial<BlobStore>;

/** A place whose handles share what they keep and are all broken in this way. */
export function brokenBlobs(breaker: BlobStoreBreaker): BlobStoreSubject {
  return {
    traits: { durable: true, shared: true, damageable: true, hideable: true },
    async createPlace(clock) {
      const shared = new Map<FacilityId, BlobStore>();
      let broken: Place | undefined;
      const damaged = new Set<DigestText>();
      const hidden = new Set<DigestText>();
      return {
        async open(facilityId) {
          const sound = shared.get(facilityId) ?? createMemoryBlobStore({ facilityId, clock });
          shared.set(facilityId, sound);
          const open: BlobStore = { ...withDamage(sound, damaged, hidden), async close() {} };
          broken ??= { puts: 0, first: open, whole: sound };
          return { ...open, ...breaker(open, broken) };
        },
        damageBlob: async (_facility, digest) => void damaged.add(digest),
        hideBlob: async (_facility, digest) => void hidden.add(digest),
        async dispose() {},
      };
    },
  };
}

/** A store that tells of its damage as it should. */
function withDamage(sound: BlobStore, damaged: Set<DigestText>, hidden: Set<DigestText>): BlobStore {
  return {
    ...sound,
    async putBlob(content, options) {
      const digest = await sound.putBlob(content, options);
      damaged.delete(digest);
      return digest;
    },
    async getBlob(key, options) {
      const content = await sound.getBlob(key, options);
      return withPieces(content, async function* (pieces) {
        yield* pieces;
        if (damaged.has(key.digest)) throw storeDamaged({ key: key.digest });
      });
    },
    async *listBlobs(query, options) {
      for await (const head of sound.listBlobs(query, options)) {
        if (!hidden.has(head.digest)) yield head;
        else await options?.onDamage?.({ name: `file of ${head.digest}`, code: "damaged" });
      }
    },
  };
}

/** What a store hands out, with other pieces. */
function withPieces(
  content: BlobContent | undefined,
  change: (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): BlobContent | undefined {
  return (
    content && { size: content.size, [Symbol.asyncIterator]: () => change(content)[Symbol.asyncIterator]() }
  );
}

const reading =
  (change: (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): BlobStoreBreaker =>
  (blobs) => ({
    getBlob: async (key, options) => withPieces(await blobs.getBlob(key, options), change),
  });

async function whole(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(new Uint8Array(piece));
  return new Uint8Array(Buffer.concat(pieces));
}

async function* one(bytes: Uint8Array) {
  yield bytes;
}

const listing =
  (change: (heads: readonly BlobHead[]) => readonly BlobHead[]): BlobStoreBreaker =>
  (blobs) => ({
    async *listBlobs(query, options) {
      const heads: BlobHead[] = [];
      for await (const head of blobs.listBlobs(query, options)) heads.push(head);
      yield* change(heads);
    },
  });

/** Keeps and hands out the very pieces that it is given. */
const withoutCopies: BlobStoreBreaker = (blobs) => {
  const kept = new Map<DigestText, Uint8Array[]>();
  return {
    async putBlob(content) {
      const [pieces, hash] = [[] as Uint8Array[], createHash("sha256")];
      for await (const piece of content) {
        hash.update(piece);
        pieces.push(piece);
      }
      const digest = `sha-256:${hash.digest("hex")}` as DigestText;
      kept.set(digest, pieces);
      return digest;
    },
    async getBlob({ digest }) {
      const pieces = kept.get(digest);
      if (pieces === undefined) return undefined;
      return {
        size: pieces.reduce((sum, { length }) => sum + length, 0),
        async *[Symbol.asyncIterator]() {
          yield* pieces;
        },
      };
    },
    listBlobs: blobs.listBlobs,
  };
};

/** For every case of the suite a blob store that breaks this promise, by the title of the case. */
export const brokenBlobStores: Readonly<Record<string, BlobStoreBreaker>> = {
  "content comes back byte for byte, under its digest": (blobs) => ({
    async putBlob(content) {
      const bytes = await whole(content);
      await blobs.putBlob(one(bytes));
      return digestOf(bytes.subarray(1));
    },
  }),
  "what was never put is absent": (blobs) => ({
    getBlob: async (key) =>
      (await blobs.getBlob(key)) ?? {
        size: 0,
        async *[Symbol.asyncIterator]() {},
      },
  }),
  "empty content, and empty pieces, are content too": (blobs) => ({
    async putBlob(content) {
      async function* untilEmpty() {
        for await (const piece of content) {
          if (piece.length === 0) return;
          yield piece;
        }
      }
      return blobs.putBlob(untilEmpty());
    },
  }),
  "10 MB come back, in pieces of 1 MiB at most": reading(async function* (pieces) {
    yield (await whole(pieces)).subarray(0, 2 ** 20);
  }),
  "a piece of many megabytes is handed out in pieces of 1 MiB at most": withoutCopies,
  "the source may use the memory of a piece again": withoutCopies,
  "the pieces belong to the reader": withoutCopies,
  "a reader may stop early, and read again from the beginning": (blobs) => ({
    async getBlob(key) {
      const content = await blobs.getBlob(key);
      const iterator = content?.[Symbol.asyncIterator]();
      return content && iterator && withPieces(content, () => ({ [Symbol.asyncIterator]: () => iterator }));
    },
  }),
  "a reader goes on while the same content is put again": (blobs, place) => ({
    async putBlob(content, options) {
      const digest = await blobs.putBlob(content, options);
      place.puts += 1;
      return digest;
    },
    async getBlob(key) {
      const before = place.puts;
      return withPieces(await blobs.getBlob(key), async function* (pieces) {
        for await (const piece of pieces) {
          if (place.puts !== before) return;
          yield piece;
        }
      });
    },
  }),
  "damaged content is told, not handed out as sound": (_blobs, { whole }) => ({ getBlob: whole.getBlob }),
  "putting damaged content again mends it": (_blobs, { whole }) => ({ putBlob: whole.putBlob }),
  "a list tells nothing of sound and of removed blobs to onDamage": (blobs) => ({
    async *listBlobs(query, options) {
      for await (const head of blobs.listBlobs(query, options)) {
        await options?.onDamage?.({ name: head.digest, code: "damaged" });
        yield head;
      }
    },
  }),
  "what a list cannot name is told to onDamage, in its place, and does not end the list": (blobs) => ({
    listBlobs: (query) => blobs.listBlobs(query),
  }),
  "an error of onDamage ends the list": (blobs) => ({
    listBlobs: (query, options) =>
      blobs.listBlobs(query, {
        ...options,
        onDamage: async (damage) => Promise.resolve(options?.onDamage?.(damage)).catch(() => undefined),
      }),
  }),
  "a list tells digest, size and moment of every blob": listing((heads) => heads.slice(0, 40)),
  "a list goes on behind any blob, also behind one that is gone": (blobs) => ({
    listBlobs: ({ facilityId }) => blobs.listBlobs({ facilityId }),
  }),
  "the same content again is one blob, with the moment of the last time": (blobs) => {
    const first = new Map<string, BlobHead>();
    return {
      async *listBlobs(query) {
        for await (const head of blobs.listBlobs(query)) yield first.get(head.digest) ?? head;
      },
      async putBlob(content) {
        const digest = await blobs.putBlob(content);
        for await (const head of blobs.listBlobs({ facilityId: blobs.facilityId })) {
          if (!first.has(head.digest)) first.set(head.digest, head);
        }
        return digest;
      },
    };
  },
  "writers of the same content at once make one blob": (blobs) => {
    const running = new Set<BlobHead>();
    return {
      async putBlob(content) {
        const digest = await blobs.putBlob(content);
        for await (const head of blobs.listBlobs({ facilityId: blobs.facilityId })) running.add(head);
        return digest;
      },
      async *listBlobs() {
        yield* running;
      },
    };
  },
  "what is removed is gone, and may be put again": () => ({ removeBlob: async () => true }),
  "a blob that was put again since it was listed is not removed": (blobs) => ({
    removeBlob: ({ facilityId, digest }) => blobs.removeBlob({ facilityId, digest }),
  }),
  "a source that fails leaves nothing behind": (blobs) => ({
    async putBlob(content) {
      const pieces: Uint8Array[] = [];
      try {
        for await (const piece of content) pieces.push(piece);
      } finally {
        await blobs.putBlob(one(Buffer.concat(pieces)));
      }
      return digestOf(Buffer.concat(pieces));
    },
  }),
  "what is no content is refused, and closed": (blobs) => ({
    putBlob: async (content) => blobs.putBlob(one(new Uint8Array(await whole(content)))),
  }),
  "an abort ends a source that waits, and nothing is kept": (blobs) => ({
    async putBlob(content, options) {
      options?.signal?.throwIfAborted();
      const pieces: Uint8Array[] = [];
      const iterator = content[Symbol.asyncIterator]();
      for (let isOver = options?.signal === undefined; ; ) {
        const stopped = new Promise<undefined>((resolve) =>
          options?.signal?.addEventListener("abort", () => resolve(undefined)),
        );
        const next = isOver ? await iterator.next() : await Promise.race([iterator.next(), stopped]);
        isOver ||= next === undefined;
        if (next === undefined || next.done) break;
        pieces.push(next.value);
      }
      const digest = await blobs.putBlob(one(Buffer.concat(pieces)));
      options?.signal?.throwIfAborted();
      return digest;
    },
  }),
  "an abort ends reading, listing and removing": (blobs) => ({
    async getBlob(key, options) {
      options?.signal?.throwIfAborted();
      return blobs.getBlob(key);
    },
  }),
  "keys of another facility are refused": (blobs) => ({
    getBlob: ({ digest }) => blobs.getBlob({ facilityId: blobs.facilityId, digest }),
  }),
  "what is no digest is refused": (blobs) => ({
    getBlob: async (key) => blobs.getBlob(key).catch(() => undefined),
  }),
  "facilities do not see each other's blobs": (_blobs, { first }) => ({
    getBlob: ({ digest }) => first.getBlob({ facilityId: first.facilityId, digest }),
  }),
  "two handles see the same blobs": ({ facilityId }) => createMemoryBlobStore({ facilityId }),
  "blobs are there after all handles were closed": ({ facilityId }) => createMemoryBlobStore({ facilityId }),
  "closing twice is harmless, and any call afterwards fails": () => ({}),
};
