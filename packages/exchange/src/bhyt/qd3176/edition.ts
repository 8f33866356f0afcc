import type { CalendarDate } from "@benhan/core";
import { checkIn } from "../qd4750/check-in.data.ts";
import type { BhytEdition, BhytLayer } from "../schema/bhyt-edition.ts";
import { assessment } from "./assessment.data.ts";
import { type BhytTables, bhytTables } from "./bhyt-tables.ts";

/** MUC_HUONG of one table before and after QĐ 1931. */
const benefitOf = (table: string) => ({
  table,
  field: "MUC_HUONG",
  before: { type: "number", maxLength: 3 } as const,
  now: { type: "number", maxLength: 4, decimals: 1 } as const,
});

const qd1931: BhytLayer = {
  id: "qd1931",
  source: "QĐ 1931/QĐ-BYT (29/06/2026)",
  from: "2026-07-01" as CalendarDate,
  confidence: "low",
  note: {
    vi: "Biết qua một bài báo: MUC_HUONG dài 4 ký tự. Việc cho phép số lẻ là suy luận; cách ghi SO_DANG_KY của thuốc hiếm chưa rõ.",
    en: "Known from one press report: MUC_HUONG has 4 characters. That decimals are allowed is inferred; the coding of SO_DANG_KY for rare drugs is unknown.",
  },
  changes: [benefitOf("XML2"), benefitOf("XML3")],
};

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
  confidence: "high",
  note: {
    vi: "Bảng check-in là của QĐ 4750; kênh gửi XML12 chưa rõ.",
    en: "The check-in table is that of QĐ 4750; whether XML12 has a channel is unknown.",
  },
  layers: [qd1931],
  tables: bhytTables,
  apart: { XML0: checkIn, XML12: assessment },
};
