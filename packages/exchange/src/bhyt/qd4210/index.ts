export type { BhytEdition } from "../schema/bhyt-edition.ts";
export { type Qd4210Tables, qd4210 } from "./edition.ts";
export type {
  Qd4210Xml1Row,
  Qd4210Xml2Row,
  Qd4210Xml3Row,
  Qd4210Xml4Row,
  Qd4210Xml5Row,
} from "./rows.data.ts";
