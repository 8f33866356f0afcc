import type { StoreDatabase, StoreSubject, StoreUnderTest } from "@benhan/core/contract";
import { memorySubject } from "../memory-subject.ts";

/** Turns the data of a sound adapter into that of one with exactly one defect. */
export type StoreBreaker = (sound: StoreDatabase) => StoreDatabase;

/** A defect of every handle. State that the handles share lives in the closure around `replace`. */
export function inHandles(
  makeReplace: () => (sound: StoreUnderTest) => Partial<StoreUnderTest>,
): StoreBreaker {
  return (sound) => {
    const replace = makeReplace();
    return {
      ...sound,
      async open(facilityId, writer) {
        const store = await sound.open(facilityId, writer);
        return { ...store, ...replace(store) };
      },
    };
  };
}

/** A defect of every handle that needs no memory. */
export function inCalls(replace: (sound: StoreUnderTest) => Partial<StoreUnderTest>): StoreBreaker {
  return inHandles(() => replace);
}

/** The memory adapter with one defect. */
export function brokenSubject(breaker: StoreBreaker): StoreSubject {
  return {
    ...memorySubject,
    createDatabase: async () => breaker(await memorySubject.createDatabase()),
  };
}
