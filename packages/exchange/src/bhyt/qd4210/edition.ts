import type { CalendarDate } from "@benhan/core";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import type {
  Qd4210Xml1Row,
  Qd4210Xml2Row,
  Qd4210Xml3Row,
  Qd4210Xml4Row,
  Qd4210Xml5Row,
} from "./rows.data.ts";
import { xml1, xml2, xml3, xml4, xml5 } from "./tables.data.ts";

/** The tables of one treatment episode under QĐ 4210. */
export interface Qd4210Tables {
  readonly XML1: Qd4210Xml1Row;
  readonly XML2?: readonly Qd4210Xml2Row[];
  readonly XML3?: readonly Qd4210Xml3Row[];
  readonly XML4?: readonly Qd4210Xml4Row[];
  readonly XML5?: readonly Qd4210Xml5Row[];
}

/**
 * The tables of QĐ 4210/QĐ-BYT, for reading the files of the years before. Their rows stand directly under the root.
 *
 * @legal QĐ 4210/QĐ-BYT (20/09/2017)
 */
export const qd4210: BhytEdition<Qd4210Tables> = {
  id: "qd4210",
  title: { vi: "Chuẩn dữ liệu đầu ra theo QĐ 4210/QĐ-BYT", en: "Output data standard of QĐ 4210/QĐ-BYT" },
  source: "QĐ 4210/QĐ-BYT (20/09/2017)",
  from: "2017-10-31" as CalendarDate,
  until: "2024-07-01" as CalendarDate,
  confidence: "medium",
  note: {
    vi: "Tên cột lấy từ nhiều phần mềm đã dùng chuẩn này, chưa đọc được phụ lục của quyết định; độ dài và yêu cầu bắt buộc không rõ nên không kiểm.",
    en: "The names come from several programs that used the format; the annex of the decision was not read. Sizes and what is required are unknown, so they are not checked.",
  },
  readOnly: true,
  tables: { XML1: xml1, XML2: xml2, XML3: xml3, XML4: xml4, XML5: xml5 },
  apart: {},
};
