import { nearNames } from "@benhan/core/codes";
import type { Bilingual } from "@benhan/core/faults";

/** Which names may be meant by one that is none, as the end of a sentence; of a name that differs in capitals only, that one. */
export function nearWords(name: string, names: Iterable<string>): Bilingual {
  const all = nearNames(name, names);
  const [nearest = ""] = all;
  const near = nearest.toUpperCase() === name.toUpperCase() ? [nearest] : all;
  if (near.length === 0) return { vi: "", en: "" };
  return { vi: ` Có phải là ${near.join(" / ")}?`, en: ` Is it ${near.join(" / ")}?` };
}
