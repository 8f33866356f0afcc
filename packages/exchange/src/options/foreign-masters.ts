import type { Issue, JsonPath } from "@benhan/core/faults";
import { isObject } from "./option-shape.ts";
import { optionKind } from "./options.faults.ts";

/**
 * Catalogues of another facility than the record's: they would put its name, its wards and its people on papers and into
 * files. Said before anything below asks, so that the message names the function that was called.
 */
export function foreignMasters(record: unknown, masters: unknown, path: JsonPath): readonly Issue[] {
  if (!isObject(record) || !isObject(masters) || typeof masters["facilityId"] !== "string") return [];
  if (masters["facilityId"] === record["facilityId"]) return [];
  const same = { vi: "facilityId của bệnh án", en: "the facilityId of the record" };
  return [optionKind([...path, "facilityId"], same)];
}

/** {@link foreignMasters} in what forms are filled with. */
export function foreignMastersIn(record: unknown, options: unknown): readonly Issue[] {
  const fill = isObject(options) ? options["fill"] : undefined;
  return isObject(fill) ? foreignMasters(record, fill["masters"], ["fill", "masters"]) : [];
}
