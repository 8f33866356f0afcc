import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import type { Setting } from "./episode.ts";

/** The kinds of episodes that the generator knows. */
export type DossierProfile =
  | "examination"
  | "chronic-drugs"
  | "surgery"
  | "brief-stay"
  | "day-care"
  | "birth"
  | "newborn"
  | "hiv"
  | "tuberculosis"
  | "sick-leave"
  | "maternity-rest"
  | "transfer"
  | "appointment"
  | "traditional-medicine"
  | "dialysis"
  | "uninsured"
  | "off-route";

/** One kind of episode. */
export interface Profile {
  readonly name: DossierProfile;
  /** How often it comes in the mix, compared with the others. */
  readonly weight: number;
  readonly make: (setting: Setting) => BhytTables;
}
