import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { Binding, FormSection } from "../../form-template.ts";

/** A chart: its four phrases are the columns of one table. */
export function rowsBlock(rows: Binding): FormSection {
  return section("rows", "Bảng theo dõi", "Observation rows", [
    field([0, 1, 2, 3], "rows", "bảng theo dõi", "Observation rows", rows, "1..*"),
  ]);
}
