export {
  type DecodedCheckIn,
  decodeCheckIn,
  encodeCheckIn,
  type ReadCheckInOptions,
  readCheckIn,
} from "../codec/check-in-codec.ts";
export type { CheckInOptions, CheckInSource } from "../mapping/check-in-source.ts";
export { checkInChain, encodeVisitCheckIn } from "../mapping/encode-visit-check-in.ts";
export { toCheckIn } from "../mapping/to-check-in.ts";
export { type CheckInRow, checkIn as checkInTable } from "./check-in.data.ts";
export { type Qd4750Tables, qd4750 } from "./edition.ts";
export type { Qd4750Xml13Row } from "./rows.data.ts";
