import type { Digest } from "@benhan/core/ports";

/**
 * The paths of a package, in 36 bytes each however long they are: a handover has millions. Paths are known by their
 * hashes; with 128 bits no two of them meet.
 */
export interface PathSet {
  readonly size: number;
  /** Adds a path with the digest of its content, or says why not: it is there, or one that differs in case only. */
  add(path: string, content: Uint8Array): "added" | "twice" | "other-case";
  has(path: string): boolean;
  /** Whether a path is there with this content. */
  hasContent(path: string, content: Uint8Array): boolean;
}

/** Words of a slot: four of the folded path, one of the path as it is, four of the content. */
const width = 9;

export function createPathSet(digest: Digest, fold: (path: string) => string): PathSet {
  let capacity = 1024;
  let slots = new Uint32Array(capacity * width);
  let size = 0;

  /** Where the path stands, or the free place where it would. */
  function placeOf(words: Uint32Array, table: Uint32Array, room: number): number {
    let place = ((words[0] ?? 0) & (room - 1)) * width;
    for (;;) {
      let isFree = true;
      let isSame = true;
      for (let at = 0; at < 4; at += 1) {
        const word = table[place + at];
        if (word !== 0) isFree = false;
        if (word !== words[at]) isSame = false;
      }
      if (isFree || isSame) return place;
      place = (place + width) % table.length;
    }
  }

  function grow(): void {
    const wider = new Uint32Array(capacity * 2 * width);
    for (let at = 0; at < slots.length; at += width) {
      const slot = slots.subarray(at, at + width);
      if (slot.subarray(0, 4).some((word) => word !== 0)) wider.set(slot, placeOf(slot, wider, capacity * 2));
    }
    slots = wider;
    capacity *= 2;
  }

  const find = (path: string) => {
    const words = wordsOf(fold(path), digest);
    const place = placeOf(words, slots, capacity);
    const isThere = slots.subarray(place, place + 4).some((word) => word !== 0);
    const [exact = 0] = wordsOf(path, digest);
    return { words, place, exact, isThere, isExact: isThere && slots[place + 4] === exact };
  };

  return {
    get size() {
      return size;
    },
    add(path, content) {
      const { words, place, exact, isThere, isExact } = find(path);
      if (isThere) return isExact ? "twice" : "other-case";
      slots.set(words.subarray(0, 4), place);
      slots[place + 4] = exact;
      slots.set(firstWords(content), place + 5);
      size += 1;
      if (size * 4 > capacity * 3) grow();
      return "added";
    },
    has: (path) => find(path).isExact,
    hasContent(path, content) {
      const { place, isExact } = find(path);
      return isExact && firstWords(content).every((word, at) => slots[place + 5 + at] === word);
    },
  };
}

function wordsOf(text: string, digest: Digest): Uint32Array {
  return firstWords(digest.create().update(new TextEncoder().encode(text)).digest());
}

function firstWords(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: 4 }, (_, at) => view.getUint32(at * 4));
}
