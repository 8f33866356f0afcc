import type { FacilityProfile } from "@benhan/core/masters";
import { anything, type OptionShape, object, text } from "@benhan/core/options";

/** A whole profile out of the catalogue of the facility is taken as well. */
export const facilityShape: OptionShape = object<FacilityProfile>(
  {
    name: text,
    authority: text,
    address: text,
    phone: text,
    code: anything,
    globalLocationNumber: anything,
    from: anything,
    to: anything,
  },
  ["name", "address"],
);
