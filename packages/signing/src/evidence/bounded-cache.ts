/** A few things kept for a while: the one that was used least recently goes first. */
export interface BoundedCache<V> {
  /** `undefined` for what is not there or too old at that moment. */
  get(key: string, now: number): V | undefined;
  /** Keeps a value until that moment, unless it alone is larger than everything may be. */
  set(key: string, value: V, size: number, expires: number): void;
}

/** Makes a cache with room for so many entries and so many bytes. */
export function createBoundedCache<V>(most: {
  readonly entries: number;
  readonly bytes: number;
}): BoundedCache<V> {
  // A Map keeps the order in which keys were set: the first one is the one that was not used for longest.
  const entries = new Map<string, { readonly value: V; readonly size: number; readonly expires: number }>();
  let bytes = 0;
  const remove = (key: string) => {
    bytes -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return {
    get(key, now) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (entry.expires <= now) bytes -= entry.size;
      else entries.set(key, entry);
      return entry.expires <= now ? undefined : entry.value;
    },
    set(key, value, size, expires) {
      remove(key);
      if (size > most.bytes) return;
      entries.set(key, { value, size, expires });
      bytes += size;
      for (const oldest of entries.keys()) {
        if (bytes <= most.bytes && entries.size <= most.entries) return;
        remove(oldest);
      }
    },
  };
}
