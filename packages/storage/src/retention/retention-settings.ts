import { type OptionShape, object, word } from "@benhan/core/options";

/** What the texts leave open. Everything has a default. */
export interface RetentionSettings {
  /**
   * From when the years of a row count: from the end of the year in which the work ended, or from that day. The law says
   * "year"; the default is never the shorter. @legal Luật Lưu trữ 33/2024 Đ15 k3
   */
  readonly clock?: "end-of-year" | "calendar-day";
  /**
   * A period that was fixed before 1/7/2025 `stands` as it was fixed (default), or is the `longest` of it and today's
   * table, for a facility that wants to keep more. @legal TT 33/2025/TT-BYT Đ2 k3
   */
  readonly fixedEarlier?: "stands" | "longest";
}

/** For who takes the settings. */
export const settingsShape: OptionShape = /* @__PURE__ */ object<RetentionSettings>({
  clock: /* @__PURE__ */ word("end-of-year", "calendar-day"),
  fixedEarlier: /* @__PURE__ */ word("stands", "longest"),
});
