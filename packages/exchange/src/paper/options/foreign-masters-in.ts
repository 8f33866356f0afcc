import type { Issue } from "@benhan/core/faults";
import { foreignMasters, isObject } from "@benhan/core/options";

/** {@link foreignMasters} in what forms are filled with. */
export function foreignMastersIn(record: unknown, options: unknown): readonly Issue[] {
  const fill = isObject(options) ? options["fill"] : undefined;
  return isObject(fill) ? foreignMasters(record, fill["masters"], ["fill", "masters"]) : [];
}
