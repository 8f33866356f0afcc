import type { Decimal, LocalMinute } from "@benhan/core";
import type { PastDossier } from "@benhan/core/ports";
import { type BhytTables, rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import { minutesBetween } from "../../bhyt/rules/values/minutes-between.ts";
import { breakCell, breakRow } from "../break-row.ts";
import { imaging, laboratory } from "../catalogue/services.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { setCell } from "../set-cell.ts";
import { EveryCode } from "./every-code.ts";
import { longAgo, shifted } from "./other-moment.ts";

const unlisted = "99.0000.0001";
const machineServices = new Set([...laboratory, ...imaging].map(({ code }) => code));

/** A bed that nobody of the generator lies in, taken all the time. */
const takenBed = "T777";
const bedUse = ["K18", "K19", "K27"].map((department) => ({
  encounterNumber: "99999.2025.9999999",
  department,
  bed: takenBed,
  from: "2024-01-01T00:00" as LocalMinute,
  to: "2029-01-01T00:00" as LocalMinute,
}));

/** Twelve records of dialysis in each year. */
const dialysisBefore: readonly PastDossier[] = ["2025", "2026"].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => ({
    encounterNumber: `99999.${year}.88000${String(index + 10)}`,
    arrivedAt: `${year}-01-${String(index + 10)}T07:00` as LocalMinute,
    endedAt: `${year}-01-${String(index + 10)}T11:00` as LocalMinute,
    careForm: "08",
    diseases: ["Z49.1", "N18.5"],
  })),
);

const isInPatient = ({ XML1 }: BhytTables) => ["03", "04", "09"].includes(XML1.MA_LOAI_KCB ?? "");

/** The rows of a group, by their place in XML3. */
function rowsOfGroup(tables: BhytTables, group: string): readonly number[] {
  return rowsOf(tables, "XML3").flatMap((row, index) => (row["MA_NHOM"] === group ? [index] : []));
}

/** A bed of the patient's department. */
const intoBed = { MA_NHOM: "15", MA_GIUONG: "H001" };

/** Ways to break the rules of services, supplies and beds, one rule each. */
export const xml3Mutations: readonly RuleMutation[] = [
  breakRow("X3-001", "XML3", ({ MA_NHOM, MA_VAT_TU }) =>
    MA_NHOM === "18" && MA_VAT_TU === undefined ? { MA_DICH_VU: undefined } : undefined,
  ),
  breakCell("X3-016", "XML3.MA_XANG_DAU", undefined),
  breakRow("X3-017", "XML3", ({ MA_NHOM }) => (MA_NHOM === "10" ? { TT_THAU: undefined } : undefined)),
  breakCell("X3-018", "XML3.NGUOI_THUC_HIEN", undefined),
  breakRow("X3-018", "XML3", ({ MA_NHOM }) =>
    MA_NHOM === "1" || MA_NHOM === "2" ? { NGAY_TH_YL: undefined } : undefined,
  ),
  breakRow("X3-019", "XML3", ({ MA_NHOM }) => (MA_NHOM === "1" ? { NGAY_KQ: undefined } : undefined)),
  breakRow(
    "X3-020",
    "XML3",
    ({ MA_DICH_VU = "" }) => (machineServices.has(MA_DICH_VU) ? { MA_MAY: undefined } : undefined),
    { options: { codeLists: { MA_DICH_VU_CAN_MAY: machineServices } } },
  ),
  breakCell("X3-021", "XML3.PP_VO_CAM", undefined),
  breakRow("X3-022", "XML3", ({ MA_NHOM, NGAY_YL = "", NGAY_TH_YL = "" }) =>
    MA_NHOM === "1" && NGAY_YL < NGAY_TH_YL ? { NGAY_KQ: NGAY_YL } : undefined,
  ),
  breakRow("X3-023", "XML3", ({ MA_NHOM }) => (MA_NHOM === "1" ? { NGAY_YL: longAgo } : undefined)),
  breakRow("X3-024", "XML3", ({ MA_NHOM }, { XML1 }) =>
    MA_NHOM === "2" || MA_NHOM === "18" ? { NGAY_KQ: shifted(XML1.NGAY_RA ?? "", 1) } : undefined,
  ),
  breakRow("X3-024", "XML3", ({ MA_NHOM }, { XML1 }) =>
    MA_NHOM === "1" ? { NGAY_KQ: shifted(XML1.NGAY_RA ?? "", 61) } : undefined,
  ),
  breakRow(
    "X3-025",
    "XML3",
    ({ MA_NHOM, NGAY_TH_YL = "" }, { XML1: { NGAY_RA = "" } }) =>
      (MA_NHOM === "2" || MA_NHOM === "18") && (minutesBetween(NGAY_TH_YL, NGAY_RA) ?? 0) > 70
        ? { NGAY_KQ: NGAY_RA }
        : undefined,
    { options: { longServiceMinutes: 70 } },
  ),
  breakCell("X3-026", "XML3.MA_GIUONG", undefined),
  // The amount of the row stays what it was.
  breakRow(
    "X3-027",
    "XML3",
    ({ MA_NHOM, SO_LUONG, DON_GIA_BV, NGAY_YL }) =>
      MA_NHOM === "15" && SO_LUONG === "1" && DON_GIA_BV === "256300"
        ? { SO_LUONG: "1.25", DON_GIA_BV: "205040", DON_GIA_BH: "205040", NGAY_KQ: NGAY_YL }
        : undefined,
    { follows: ["X3-031"] },
  ),
  breakRow("X3-028", "XML3", ({ MA_NHOM }, { XML1 }) =>
    MA_NHOM === "13" && XML1.MA_LOAI_KCB === "01" ? intoBed : undefined,
  ),
  breakRow("X3-029", "XML3", ({ MA_NHOM }, { XML1 }) =>
    MA_NHOM === "13" && XML1.MA_LOAI_KCB === "09" ? intoBed : undefined,
  ),
  breakRow(
    "X3-030",
    "XML3",
    ({ MA_NHOM, DON_GIA_BV }, { XML1 }) =>
      MA_NHOM === "14" && XML1.MA_LOAI_KCB === "04"
        ? { SO_LUONG: "2", DON_GIA_BV: half(DON_GIA_BV), DON_GIA_BH: half(DON_GIA_BV) }
        : undefined,
    { follows: ["X3-027"] },
  ),
  breakRow("X3-031", "XML3", ({ MA_NHOM, MA_VAT_TU, SO_LUONG }, { XML1 }) =>
    MA_NHOM === "18" && MA_VAT_TU === undefined && SO_LUONG === "1" && XML1.MA_LOAI_KCB === "03"
      ? intoBed
      : undefined,
  ),
  breakCell("X3-032", "XML3.MA_GIUONG", takenBed, { options: { bedUse } }),
  {
    rule: "X3-033",
    follows: ["X3-011"],
    mutate(tables) {
      const [first, second] = rowsOfGroup(tables, "18");
      if (!isInPatient(tables) || first === undefined || second === undefined) return undefined;
      return setCell(setCell(tables, "XML3", first, { MA_NHOM: "13" }), "XML3", second, { MA_NHOM: "13" });
    },
  },
  breakRow("X3-034", "XML3", ({ MA_VAT_TU, MA_DICH_VU }) =>
    MA_VAT_TU !== undefined && MA_DICH_VU !== undefined ? { MA_DICH_VU: unlisted } : undefined,
  ),
  breakRow("X3-040", "XML3", ({ MA_NHOM }) => (MA_NHOM === "13" ? { MA_NHOM: "20" } : undefined)),
  breakRow("X3-040", "XML3", ({ MA_VAT_TU }) => (MA_VAT_TU !== undefined ? { MA_NHOM: "19" } : undefined), {
    follows: ["SUM-002"],
  }),
  breakRow("X3-041", "XML3", () => ({ VET_THUONG_TP: "2" })),
  breakRow("X3-041", "XML3", ({ MA_NHOM }) => (MA_NHOM === "10" ? { TAI_SU_DUNG: "2" } : undefined)),
  {
    rule: "X3-043",
    mutate(tables) {
      const [first, second] = rowsOfGroup(tables, "18");
      if (first === undefined || second === undefined) return undefined;
      const { MA_DICH_VU, NGAY_YL, NGAY_TH_YL, NGAY_KQ } = rowsOf(tables, "XML3")[first] ?? {};
      return setCell(tables, "XML3", second, { MA_DICH_VU, NGAY_YL, NGAY_TH_YL, NGAY_KQ });
    },
  },
  breakRow("X3-044", "XML3", ({ MA_NHOM }) => (MA_NHOM === "18" ? { MA_DICH_VU: unlisted } : undefined), {
    options: { priceLists: { services: new EveryCode([{ price: "99999999" as Decimal }], unlisted) } },
  }),
  breakRow("X3-044", "XML3", ({ MA_NHOM }) => (MA_NHOM === "18" ? { MA_DICH_VU: unlisted } : undefined), {
    options: {
      priceLists: {
        services: new EveryCode([{ price: "99999999" as Decimal }], unlisted, [{ price: "1" as Decimal }]),
      },
    },
  }),
  breakRow("X3-045", "XML3", ({ MA_NHOM }) => (MA_NHOM === "15" ? { MA_DICH_VU: "K60.1999" } : undefined)),
  {
    rule: "X3-046",
    mutate: (tables) =>
      tables.XML3?.some(({ MA_DICH_VU, MA_NHOM }) => MA_NHOM === "13" && MA_DICH_VU?.startsWith("08."))
        ? setCell(tables, "XML1", 0, { MA_BENH_YHCT: undefined })
        : undefined,
  },
  breakRow(
    "X3-047",
    "XML1",
    ({ MA_LOAI_KCB, MA_BENH_KT }) =>
      MA_LOAI_KCB === "05" && MA_BENH_KT === undefined ? { MA_BENH_KT: "Z49.1" } : undefined,
    { options: { history: dialysisBefore } },
  ),
];

function half(price: string | undefined): string {
  return String(Number(price) / 2);
}
