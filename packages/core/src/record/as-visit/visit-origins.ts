import type { JsonPath } from "../../faults/json-path.ts";

/** Where in the record a value of the visit comes from, or would have come from. */
export interface VisitOrigin {
  readonly path: JsonPath;
  /**
   * How the way goes on inside the value: by the same steps, by one name with dots as form data has it, or not at all,
   * because the record says all of it at that one place.
   */
  readonly inside: "steps" | "dotted" | "none";
}

/** Where in a record each value of the visit comes from that was made of it, by the place in the visit as JSON. */
export type VisitOrigins = ReadonlyMap<string, VisitOrigin>;

/** What is known of the place, or of the nearest around it, and the steps from there. */
export function nearestOrigin<O extends VisitOrigin>(
  visitPath: JsonPath,
  origins: ReadonlyMap<string, O>,
): { readonly origin: O; readonly inside: JsonPath } | undefined {
  for (let length = visitPath.length; length > 0; length -= 1) {
    const origin = origins.get(JSON.stringify(visitPath.slice(0, length)));
    if (origin !== undefined) return { origin, inside: visitPath.slice(length) };
  }
  return undefined;
}

/**
 * Where in the record the value at a place of its visit stands, so that a finding about the visit can be shown beside
 * the entry: `["sickLeave", "days"]` → `["entries", 12, "values", "leave.days"]`. `origins` is what `visitOfRecord`
 * gave with the visit. The empty path, the record as a whole, where nothing is known.
 */
export function recordPlaceOf(visitPath: JsonPath, origins: VisitOrigins): JsonPath {
  const nearest = nearestOrigin(visitPath, origins);
  if (nearest === undefined) return [];
  const { origin, inside } = nearest;
  if (origin.inside === "none" || inside.length === 0) return origin.path;
  return [...origin.path, ...(origin.inside === "dotted" ? [inside.join(".")] : inside)];
}
