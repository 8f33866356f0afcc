import { type KeyStoreSubject, keyStoreContract } from "@benhan/core/contract";
import { it } from "vitest";

/** Declares a test for every case of the suite of key stores. */
export function describeKeyStore(subject: KeyStoreSubject): void {
  for (const one of keyStoreContract) {
    const why = one.skip?.(subject.traits);
    const title = why === undefined ? one.title : `${one.title} [skipped: ${why}]`;
    it.skipIf(why !== undefined)(title, () => one.run(subject));
  }
}
