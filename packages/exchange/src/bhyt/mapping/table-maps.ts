import type { TableMap } from "./row-map.ts";
import { xml1Map } from "./xml1.map.ts";
import { xml2Map } from "./xml2.map.ts";
import { xml3Map } from "./xml3.map.ts";
import { xml4Map } from "./xml4.map.ts";
import { xml5Map } from "./xml5.map.ts";
import { xml6Map } from "./xml6.map.ts";
import { xml7Map } from "./xml7.map.ts";
import { xml8Map } from "./xml8.map.ts";
import { xml9Map } from "./xml9.map.ts";
import { xml10Map } from "./xml10.map.ts";
import { xml11Map } from "./xml11.map.ts";
import { xml13Map } from "./xml13.map.ts";
import { xml14Map } from "./xml14.map.ts";
import { xml15Map } from "./xml15.map.ts";

/** Every table that tells of a visit, XML1 first: others repeat its cells. */
export const tableMaps: readonly TableMap[] = [
  { table: "XML1", many: false, map: xml1Map },
  { table: "XML2", member: "medications", many: true, map: xml2Map },
  { table: "XML3", member: "services", many: true, map: xml3Map },
  { table: "XML4", member: "results", many: true, map: xml4Map },
  { table: "XML5", member: "courseNotes", many: true, map: xml5Map },
  { table: "XML6", member: "hivCare", many: true, map: xml6Map },
  { table: "XML7", member: "dischargePapers", many: true, map: xml7Map },
  { table: "XML8", member: "recordSummary", many: false, map: xml8Map },
  { table: "XML9", member: "births", many: true, map: xml9Map },
  { table: "XML10", member: "maternityRest", many: false, map: xml10Map },
  { table: "XML11", member: "sickLeave", many: false, map: xml11Map },
  { table: "XML13", member: "transferPaper", many: false, map: xml13Map },
  { table: "XML14", member: "appointment", many: false, map: xml14Map },
  { table: "XML15", member: "tuberculosisCare", many: true, map: xml15Map },
];
