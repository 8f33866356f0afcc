import { type CodeSystem, lookUp } from "@benhan/core/codes";
import { country } from "@benhan/core/codes/country";
import { ethnicGroup } from "@benhan/core/codes/ethnic-group";
import { insuranceVisitCategory } from "@benhan/core/codes/insurance-visit-category";
import { occupation } from "@benhan/core/codes/occupation";
import type { FormOptions } from "@benhan/core/forms";
import { facilityMasters } from "./facility-masters.ts";

/** The lists that this example prints in words. A real host adds ICD-10, drugs and what else it has loaded. */
const lists: readonly CodeSystem[] = [country, ethnicGroup, insuranceVisitCategory, occupation];

/** What documents are filled with and checked against, beside the record. */
export const formOptions: FormOptions = {
  masters: facilityMasters,
  codes: (list, code, on) =>
    lookUp(
      lists.find(({ id }) => id === list),
      code,
      on,
    ),
};
