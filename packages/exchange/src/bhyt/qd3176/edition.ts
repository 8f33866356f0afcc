import type { CalendarDate } from "@benhan/core";
import { checkIn } from "../qd4750/check-in.data.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { type BhytTables, bhytTables } from "./bhyt-tables.ts";

/**
 * The tables as QĐ 3176/QĐ-BYT leaves them, with the size of MUC_HUONG that QĐ 1931/QĐ-BYT is reported to give. The
 * check-in table is that of QĐ 4750/QĐ-BYT, which QĐ 3176 does not print anew.
 *
 * @legal QĐ 3176/QĐ-BYT (29/10/2024)
 */
export const qd3176: BhytEdition<BhytTables> = {
  id: "qd3176",
  title: { vi: "Chuẩn dữ liệu đầu ra theo QĐ 3176/QĐ-BYT", en: "Output data standard of QĐ 3176/QĐ-BYT" },
  source: "QĐ 3176/QĐ-BYT (29/10/2024)",
  from: "2025-01-01" as CalendarDate,
  tables: bhytTables,
  apart: { XML0: checkIn },
};
