import { leafHash } from "@benhan/core/audit";
import type { Digest } from "@benhan/core/ports";
import type { StoreParts } from "../front/parts.ts";
import type { WalkStep } from "../walk/walk-item.ts";
import { walkSteps } from "../walk/walk-store.ts";
import { targetInUse } from "./migration.faults.ts";

/**
 * A digest of what a store says, whatever it is sealed with and in whatever order it stands: keys may be changed between
 * two runs, the content may not.
 */
export function createPrint(digest: Digest) {
  const sum = new Uint8Array(32);
  const encoder = new TextEncoder();
  let count = 0;
  return {
    add({ place: _, ...own }: WalkStep): void {
      const leaf = leafHash(encoder.encode(JSON.stringify(plain(own, digest))), digest);
      for (const [at, byte] of leaf.entries()) sum[at] = (sum[at] ?? 0) ^ byte;
      count += 1;
    },
    text: () => `${count}/${[...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`,
  };
}

/** Plain data with its members in one order; bytes as their digest. */
function plain(value: unknown, digest: Digest): unknown {
  if (value instanceof Uint8Array) return [...leafHash(value, digest)];
  if (Array.isArray(value)) return value.map((member) => plain(member, digest));
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, plain(member, digest)]);
}

/** After a run that was done, only migrations may have written. @throws EmrError `storage.migration.target_in_use` */
export async function refuseInUse(
  to: StoreParts,
  finished: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const print = createPrint(to.digest);
  for await (const step of walkSteps(to, { signal })) print.add(step);
  if (print.text() !== finished) throw targetInUse({});
}
