import type { CodeSystem } from "../codes/code-system.ts";
import { codingSystems } from "../record/coding-systems.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";

const source = { basis: "Danh mục giả, chỉ để thử (invented, for tests only)", licence: "Apache-2.0" };
const name = { vi: "Mã bệnh giả", en: "Invented disease codes" };

/**
 * Two editions of a disease list that nobody uses: codes that are impossible in the real one, so that no test needs
 * licensed text and no invented code passes for a real one. `Z99.X4` ends with the older edition, `Z99.X5` begins with
 * the newer one.
 */
export const sampleTerminology: readonly CodeSystem[] = [
  {
    id: codingSystems.disease,
    edition: "TEST-2020",
    name,
    source,
    validTo: parseCalendarDate("2026-06-30"),
    entries: [
      { code: "Z99.X1", vi: "Bệnh thử nghiệm một", en: "First test disease" },
      { code: "Z99.X2", vi: "Đau đầu gối giả định", en: "Assumed knee pain", extra: { notMain: true } },
      { code: "Z99.X3", vi: "Bệnh thử chỉ ở nữ", en: "Test disease of women", extra: { womenOnly: true } },
      { code: "Z99.X4", vi: "Bệnh thử đã bỏ", en: "Dropped test disease" },
    ],
  },
  {
    id: codingSystems.disease,
    edition: "TEST-2026",
    name,
    source,
    validFrom: parseCalendarDate("2026-07-01"),
    entries: [
      { code: "Z99.X1", vi: "Bệnh thử nghiệm một", en: "First test disease", aliases: ["sốt thử"] },
      { code: "Z99.X2", vi: "Đau đầu gối giả định", en: "Assumed knee pain", extra: { notMain: true } },
      { code: "Z99.X3", vi: "Bệnh thử chỉ ở nữ", en: "Test disease of women", extra: { womenOnly: true } },
      { code: "Z99.X5", vi: "Bệnh thử mới thêm", en: "Added test disease", extra: { notSpecific: true } },
      {
        code: "Z99.X6",
        vi: "Nguyên nhân tử vong giả",
        en: "Test cause of death",
        extra: { causeOfDeathOnly: true },
      },
    ],
  },
];
