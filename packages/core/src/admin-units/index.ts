export {
  type AdminCatalogue,
  type AdminKind,
  type AdminLevel,
  type AdminUnit,
  adminUnitsVerifiedTo,
  catalogueAt,
  titleOf,
} from "./admin-unit.ts";
export { type CheckAddressOptions, checkAddress } from "./check-address.ts";
export type { FormerUnit } from "./former-names.ts";
export type { Share } from "./legacy-map.ts";
export { mergedProvincesOf, provincesAt } from "./provinces.ts";
export { type FoundUnit, type SearchUnitsOptions, searchUnits } from "./search-units.ts";
export { type Succession, type SuccessorOptions, type SuccessorPart, successorsOf } from "./successors.ts";
export { communesAt, communesOf, districtsAt, districtsOf, unitAt } from "./units.ts";
