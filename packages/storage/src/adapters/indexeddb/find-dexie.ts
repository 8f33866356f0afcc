import { isEmrError } from "@benhan/core/faults";
import type { DexieConstructor } from "dexie";
import { noDexie } from "./indexeddb.faults.ts";

/** The class of the optional package, for pages that do not pass their own. */
export async function findDexie(): Promise<DexieConstructor> {
  try {
    const { Dexie } = await import("dexie");
    return Dexie;
  } catch (cause) {
    throw isEmrError(cause) ? cause : noDexie({}, { cause });
  }
}
