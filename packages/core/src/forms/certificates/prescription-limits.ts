import type { Bilingual } from "../../faults/issue.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { acts } from "../acts.ts";

/** What a prescription must be about to be given for so many days. `usual` asks for nothing. */
export type PrescriptionGround = "usual" | "annex-vii" | "acute" | "cancer-pain" | "chronic";

/** The most days that one prescription may give a drug. */
export interface PrescriptionLimit {
  readonly letter: "C" | "N" | "H";
  readonly ground: PrescriptionGround;
  readonly text: Bilingual;
  readonly days: number;
  /** The most courses, and days of each, in which it is handed out. */
  readonly courses?: { readonly most: number; readonly days: number };
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly source: string;
}

const texts: Readonly<Record<PrescriptionGround, Bilingual>> = {
  usual: { vi: "bệnh thông thường", en: "diseases in general" },
  "annex-vii": { vi: "bệnh trong danh mục của Phụ lục VII", en: "diseases of the list of Annex VII" },
  acute: { vi: "bệnh cấp tính", en: "acute diseases" },
  "cancer-pain": {
    vi: "giảm đau cho người bệnh ung thư, chia đợt",
    en: "pain of cancer, in courses",
  },
  chronic: { vi: "bệnh mạn tính, tâm thần", en: "chronic and mental diseases" },
};

function limit(
  letter: PrescriptionLimit["letter"],
  ground: PrescriptionGround,
  days: number,
  source: string,
  courses?: PrescriptionLimit["courses"],
): PrescriptionLimit {
  return {
    letter,
    ground,
    text: texts[ground],
    days,
    ...(courses !== undefined && { courses }),
    from: acts.tt26.inForce,
    source: `TT 26/2025/TT-BYT ${source}`,
  };
}

/** How the list of the diseases of Annex VII is named to a `CodeLookup`. It comes from the host. */
export const longPrescriptionList = "TT26-PL-VII";

/** The limits by letter, the shortest first. @legal TT 26/2025/TT-BYT Đ6 k8, Đ7–9 */
export const prescriptionLimits: readonly PrescriptionLimit[] = [
  limit("C", "usual", 30, "Đ6 k8"),
  limit("C", "annex-vii", 90, "Đ6 k8, PL VII"),
  limit("N", "acute", 7, "Đ7–9"),
  limit("N", "cancer-pain", 30, "Đ7–9", { most: 3, days: 10 }),
  limit("H", "acute", 10, "Đ7–9"),
  limit("H", "chronic", 30, "Đ7–9"),
];
