import type { FilledForm } from "@benhan/core/forms";
import type { PaperFacility, PaperOptions } from "../paper-options.ts";

/** Whose paper it is: as the catalogue of the facility says, and what that leaves open as the options say. */
export function facilityOf(
  { facility }: FilledForm,
  options: Pick<PaperOptions, "facility">,
): PaperFacility | undefined {
  return facility === undefined ? options.facility : { ...options.facility, ...facility };
}
