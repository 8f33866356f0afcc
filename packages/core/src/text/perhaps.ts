import type { Bilingual } from "../faults/index.ts";

/** `; perhaps …` of names that may have been meant; empty without any. */
export function perhaps(names: readonly string[]): Bilingual {
  const all = names.join(", ");
  return all === "" ? { vi: "", en: "" } : { vi: `; có lẽ là ${all}`, en: `; perhaps ${all}` };
}
