export { checkAgainstMasters } from "./check-against-masters.ts";
export { checkMasters, parseMasters } from "./check-masters.ts";
export { facilityMastersSchema } from "./facility-masters.schema.ts";
export type {
  Bed,
  Dated,
  Department,
  FacilityMasters,
  FacilityProfile,
  Machine,
  Practitioner,
} from "./facility-masters.ts";
export { holdsOn, type MasterRow, rowAt } from "./row-at.ts";
