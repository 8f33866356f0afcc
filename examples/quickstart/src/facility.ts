import { parseFacilityId, parseInstant } from "@benhan/core";

/** The invented hospital of this example. A real host reads these from its configuration. */
export const facility = {
  id: parseFacilityId("bv-mau"),
  name: { vi: "Bệnh viện Mẫu", en: "Sample Hospital" },
  /** @official MA_CSKCB */
  code: "79999",
  /** Account at the BHXH gateway; begins with the facility code. */
  account: "79999_BV",
} as const;

/** When the example is played: it must give the same bytes on every machine, so the clock stands here. */
export const demoStart = parseInstant("2026-07-06T08:00:00+07:00");
