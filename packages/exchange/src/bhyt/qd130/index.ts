export type { BhytEdition } from "../schema/bhyt-edition.ts";
export { type Qd130Tables, qd130 } from "./edition.ts";
export type {
  Qd130CheckInRow,
  Qd130Xml1Row,
  Qd130Xml2Row,
  Qd130Xml6Row,
  Qd130Xml7Row,
  Qd130Xml9Row,
  Qd130Xml10Row,
  Qd130Xml11Row,
} from "./rows.data.ts";
