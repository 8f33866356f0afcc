import type { CallOptions } from "../ports/call-options.ts";
import { createSearchIndex, type Findable, type SearchIndex } from "../text/search-index.ts";
import type { CodeEntry, CodeSystem } from "./code-system.ts";
import { editionAt, holds, type LookUpOptions, lookUp } from "./look-up.ts";
import type { TerminologySource } from "./terminology-source.ts";

/** What a memory source is made of. */
export interface MemoryTerminologyOptions extends LookUpOptions {
  /** The list, e.g. `icd-10-vn`. */
  readonly id: string;
  /** Its editions, in any order; none is allowed, then every answer is `unverified`. */
  readonly editions: readonly CodeSystem[];
}

/**
 * A terminology in memory. The rows are read where they lie and not copied; an edition is indexed for search when it is
 * first searched.
 */
export function createMemoryTerminology(options: MemoryTerminologyOptions): TerminologySource {
  const { id, editions, key = (code: string) => code } = options;
  const indexes = new Map<CodeSystem, SearchIndex<CodeEntry>>();
  const indexOf = (edition: CodeSystem) => {
    const index =
      indexes.get(edition) ?? createSearchIndex(edition.entries.map((entry) => findable(entry, key)));
    indexes.set(edition, index);
    return index;
  };
  const ready = ({ signal }: CallOptions = {}) => signal?.throwIfAborted();
  return {
    async meta(call) {
      ready(call);
      return {
        id,
        editions: editions.map(({ edition, source, validFrom, validTo, entries }) => ({
          edition,
          source,
          ...(validFrom !== undefined && { validFrom }),
          ...(validTo !== undefined && { validTo }),
          count: entries.length,
        })),
      };
    },
    async has(code, on, call) {
      ready(call);
      return lookUp(editions, code, on, options).state;
    },
    async get(code, on, call) {
      ready(call);
      return lookUp(editions, code, on, options);
    },
    async search(text, on, limit, call) {
      ready(call);
      const edition = editionAt(editions, on);
      if (edition === undefined) return [];
      const found = indexOf(edition).search(text, limit, (entry) => holds(entry, on));
      return found.map((entry) => ({ entry, edition: edition.edition }));
    },
  };
}

function findable(entry: CodeEntry, key: (code: string) => string): Findable<CodeEntry> {
  const names = [entry.vi, ...(entry.en === undefined ? [] : [entry.en]), ...(entry.aliases ?? [])];
  return { item: entry, codes: [entry.code, key(entry.code)], names };
}
