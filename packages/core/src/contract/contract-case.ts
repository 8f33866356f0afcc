import { isEmrError } from "../faults/emr-error.ts";
import { contractBroken } from "./contract.faults.ts";

/**
 * One promise of a port, as data: run it in any test runner, in a browser, or in a hospital's own checks.
 *
 * ```ts
 * for (const one of recordStoreContract) {
 *   const why = one.skip?.(subject.traits);
 *   it.skipIf(why !== undefined)(one.title, () => one.run(subject));
 * }
 * ```
 */
export interface ContractCase<Subject, Traits = object> {
  readonly title: string;
  /** Why the case does not apply to an adapter with these traits, or `undefined` when it does. Print it. */
  skip?(traits: Traits): string | undefined;
  /** Resolves when the promise is kept, rejects with `core.contract.broken` or with what the adapter threw. */
  run(subject: Subject): Promise<void>;
}

/** Ends a case as broken unless the condition holds. */
export function must(condition: boolean, what: string): asserts condition {
  if (!condition) throw contractBroken({ what });
}

/** Ends a case as broken unless both have the same content: plain values, lists, records and bytes. */
export function mustEqual(found: unknown, wanted: unknown, what: string): void {
  must(sameContent(found, wanted), what);
}

/** Ends a case as broken unless the call fails with this fault; answers with the error. */
export async function mustFail(call: () => Promise<unknown>, code: string, what: string) {
  const error = await failureOf(call, what);
  must(isEmrError(error, code), `${what}: must fail with ${code}`);
  return error;
}

/** Ends a case as broken unless the call rejects with exactly this reason. */
export async function mustAbort(call: () => Promise<unknown>, reason: unknown, what: string): Promise<void> {
  must((await failureOf(call, what)) === reason, `${what}: must reject with signal.reason, unwrapped`);
}

/** Ends a case as broken unless the call throws at once. */
export function mustThrow(call: () => unknown, what: string): void {
  try {
    call();
  } catch {
    return;
  }
  throw contractBroken({ what: `${what}: must throw` });
}

async function failureOf(call: () => Promise<unknown>, what: string): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw contractBroken({ what: `${what}: must fail` });
}

/** All items of a list. */
export async function collect<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** Bytes that depend on the seed alone. */
export function sampleBytes(length: number, seed = 1): Uint8Array {
  let state = seed;
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 24;
  });
}

function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Uint8Array || b instanceof Uint8Array) {
    if (!(a instanceof Uint8Array && b instanceof Uint8Array) || a.length !== b.length) return false;
    return a.every((byte, index) => byte === b[index]);
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameContent((a as Record<string, unknown>)[key], (b as typeof a & Record<string, unknown>)[key]),
  );
}
