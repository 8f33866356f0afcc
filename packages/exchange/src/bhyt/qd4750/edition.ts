import type { CalendarDate } from "@benhan/core";
import { assessment } from "../qd3176/assessment.data.ts";
import { type BhytTables, bhytTables } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { earlierTable, earlierTables } from "../schema/earlier-table.ts";
import { changes } from "./changes.data.ts";
import { checkIn } from "./check-in.data.ts";
import type { Qd4750Xml13Row } from "./rows.data.ts";

/** The tables of one treatment episode under QĐ 4750. Only the referral paper has other columns than today. */
export interface Qd4750Tables extends Omit<BhytTables, "XML13"> {
  readonly XML13?: Qd4750Xml13Row;
}

const source = "QĐ 130/QĐ-BYT (18/01/2023), QĐ 4750/QĐ-BYT (29/12/2023)";

/**
 * The tables as QĐ 4750/QĐ-BYT left them: those of QĐ 3176 with what that decision changed taken back.
 *
 * @legal QĐ 4750/QĐ-BYT (29/12/2023)
 */
export const qd4750: BhytEdition<Qd4750Tables> = {
  id: "qd4750",
  title: { vi: "Chuẩn dữ liệu đầu ra theo QĐ 4750/QĐ-BYT", en: "Output data standard of QĐ 4750/QĐ-BYT" },
  source: "QĐ 4750/QĐ-BYT (29/12/2023)",
  from: "2024-07-01" as CalendarDate,
  until: "2025-01-01" as CalendarDate,
  confidence: "medium",
  note: {
    vi: "Tên và thứ tự cột chắc chắn. Yêu cầu bắt buộc lấy theo bảng kiểm của cổng và QĐ 3176; các cột có nghi ngờ về kiểu hoặc độ dài tự ghi rõ.",
    en: "Names and order of the columns are certain. What is required follows the gateway's sheet and QĐ 3176; columns whose type or size is in doubt say so.",
  },
  tables: /* @__PURE__ */ earlierTables(bhytTables, source, changes),
  apart: {
    XML0: checkIn,
    XML12: /* @__PURE__ */ earlierTable(assessment, source, changes["XML12"]),
  },
};
