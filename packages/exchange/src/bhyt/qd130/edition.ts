import type { CalendarDate } from "@benhan/core";
import { checkIn } from "../qd4750/check-in.data.ts";
import { type Qd4750Tables, qd4750 } from "../qd4750/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { earlierTable, earlierTables } from "../schema/earlier-table.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { changes } from "./changes.data.ts";
import type {
  Qd130Xml1Row,
  Qd130Xml2Row,
  Qd130Xml6Row,
  Qd130Xml7Row,
  Qd130Xml9Row,
  Qd130Xml10Row,
  Qd130Xml11Row,
} from "./rows.data.ts";

/** Tables that came with QĐ 4750 or have other columns since. */
type Other = "XML1" | "XML2" | "XML6" | "XML7" | "XML9" | "XML10" | "XML11" | "XML13" | "XML14" | "XML15";

/** The tables of one treatment episode under QĐ 130: XML13 to XML15 did not exist. */
export interface Qd130Tables extends Omit<Qd4750Tables, Other> {
  readonly XML1: Qd130Xml1Row;
  readonly XML2?: readonly Qd130Xml2Row[];
  readonly XML6?: readonly Qd130Xml6Row[];
  readonly XML7?: readonly Qd130Xml7Row[];
  readonly XML9?: readonly Qd130Xml9Row[];
  readonly XML10?: Qd130Xml10Row;
  readonly XML11?: Qd130Xml11Row;
}

const source = "QĐ 130/QĐ-BYT (18/01/2023)";

/** The tables in GIAMDINHHS; those that came with QĐ 4750 are left out. */
function tablesOf130(): Readonly<Record<string, TableDefinition>> {
  const { XML13: _referral, XML14: _appointment, XML15: _tuberculosis, ...older } = qd4750.tables;
  return earlierTables(older, source, changes);
}

/**
 * The tables as QĐ 130/QĐ-BYT gave them, before any amendment. They were tried out beside QĐ 4210, which stayed in force
 * until QĐ 4750 took effect; so no date alone asks for this edition.
 *
 * @legal QĐ 130/QĐ-BYT (18/01/2023)
 */
export const qd130: BhytEdition<Qd130Tables> = {
  id: "qd130",
  title: { vi: "Chuẩn dữ liệu đầu ra theo QĐ 130/QĐ-BYT", en: "Output data standard of QĐ 130/QĐ-BYT" },
  source,
  from: "2023-01-18" as CalendarDate,
  until: "2024-07-01" as CalendarDate,
  trial: true,
  confidence: "medium",
  note: {
    vi: "Tên và thứ tự cột chắc chắn. Yêu cầu bắt buộc và danh mục mã lấy theo bản sau, vì nguồn không cho biết bản gốc. Các mốc chạy thử không rõ: lấy ngày ký.",
    en: "Names and order of the columns are certain. What is required and the code lists follow the later state, because the sources do not tell the first one. The days of the trial are unknown: the day of signing stands in.",
  },
  tables: /* @__PURE__ */ tablesOf130(),
  apart: {
    XML0: /* @__PURE__ */ earlierTable(checkIn, source, changes["XML0"]),
    XML12: /* @__PURE__ */ earlierTable(qd4750.apart["XML12"] ?? checkIn, source, changes["XML12"]),
  },
};
