import { addDays, type CalendarDate, type LocalMinute } from "@benhan/core";
import { totalsOf } from "../../bhyt/money/index.ts";
import type { BhytRow } from "../../bhyt/qd3176/bhyt-tables.ts";
import { officialDate } from "../../bhyt/schema/official-time.ts";
import { breakCell, breakRow } from "../break-row.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { mirroring } from "./mirroring.ts";

/** A moment of a row, moved by days; undefined when there is none. */
function moved(row: BhytRow, field: string, days: number): string | undefined {
  const value = row[field] ?? "";
  const day = officialDate(value.slice(0, 8));
  return day && addDays(day as CalendarDate, days).replaceAll("-", "") + value.slice(8);
}

/** A rule that is broken by other cells of XML1 in the episodes that fit. */
function ofSummary(
  rule: string,
  fits: (row: BhytRow) => boolean,
  cells: (row: BhytRow) => Readonly<Record<string, string | undefined>>,
  follows: readonly string[] = [],
): RuleMutation {
  return breakRow(rule, "XML1", (row) => (fits(row) ? cells(row) : undefined), { follows });
}

const any = () => true;
const ofCare =
  (...codes: readonly string[]) =>
  ({ MA_LOAI_KCB = "" }: BhytRow) =>
    codes.includes(MA_LOAI_KCB);
const hasCard = ({ MA_THE_BHYT }: BhytRow) => MA_THE_BHYT !== undefined;
/** What says when things were done within the episode. */
const timing = [...mirroring, "X1-019", "X2-016", "X3-023", "X3-024", "X5-003", "X7-006", "X8-004"];

/** Ways to break the rules about XML1, one rule each. */
export const xml1Mutations: readonly RuleMutation[] = [
  ofSummary("X1-001", ofCare("01"), (row) => ({ NGAY_RA: moved(row, "NGAY_VAO", -1) }), [
    ...timing,
    "X10-003",
    "X11-003",
    "X14-002",
  ]),
  ofSummary(
    "X1-002",
    ({ NGAY_VAO_NOI_TRU }) => NGAY_VAO_NOI_TRU !== undefined,
    (row) => ({
      NGAY_VAO_NOI_TRU: moved(row, "NGAY_VAO", -1),
    }),
  ),
  breakCell("X1-003", "XML1.NGAY_VAO_NOI_TRU", undefined),
  breakCell("X1-004", "XML1.LY_DO_VNT", undefined),
  breakRow("X1-005", "XML1", () => ({ MA_LY_DO_VNT: "99" }), {
    options: { codeLists: { MA_LY_DO_VNT: new Set(["01"]) } },
  }),
  breakCell("X1-006", "XML1.GT_THE_DEN", undefined, { follows: mirroring }),
  ofSummary("X1-007", hasCard, ({ GT_THE_TU }) => ({ GT_THE_DEN: GT_THE_TU }), [...mirroring, "X1-008"]),
  ofSummary("X1-008", hasCard, () => ({ GT_THE_TU: "20200101", GT_THE_DEN: "20201231" }), mirroring),
  ofSummary(
    "X1-009",
    ({ MA_DOITUONG_KCB }) => MA_DOITUONG_KCB === "9",
    () => ({
      MA_THE_BHYT: "DN4797900000000",
      MA_DKBD: "79999",
      GT_THE_TU: "20240101",
      GT_THE_DEN: "20281231",
    }),
    mirroring,
  ),
  ofSummary("X1-010", hasCard, () => ({
    MA_THE_BHYT: undefined,
    MA_DKBD: undefined,
    GT_THE_TU: undefined,
    GT_THE_DEN: undefined,
  })),
  breakRow("X1-011", "XML1", ({ MA_LOAI_RV }) => (MA_LOAI_RV === "1" ? { MA_NOI_DEN: "79998" } : undefined)),
  ofSummary(
    "X1-012",
    ({ MA_DOITUONG_KCB, MA_NOI_DI }) => MA_DOITUONG_KCB === "1.3" && MA_NOI_DI !== undefined,
    () => ({
      GIAY_CHUYEN_TUYEN: undefined,
    }),
    ["X1-013"],
  ),
  ofSummary(
    "X1-013",
    ({ MA_DOITUONG_KCB }) => MA_DOITUONG_KCB === "1.3",
    () => ({
      MA_NOI_DI: undefined,
      GIAY_CHUYEN_TUYEN: undefined,
    }),
    mirroring,
  ),
  breakCell("X1-014", "XML1.MA_DOITUONG_KCB", "99", { follows: ["X1-015", "X8-001", ...mirroring] }),
  ofSummary(
    "X1-015",
    ({ MA_DOITUONG_KCB }) => MA_DOITUONG_KCB === "1.1",
    () => ({ MA_DKBD: "79998" }),
  ),
  ofSummary(
    "X1-016",
    (row) => ofCare("03")(row) && row["MA_DOITUONG_KCB"] === "3.1",
    () => ({
      MA_DOITUONG_KCB: "1.14",
    }),
  ),
  ofSummary(
    "X1-017",
    (row) => row["MA_DOITUONG_KCB"] === "1.7",
    (row) => ({
      NGAY_SINH: moved({ NGAY_SINH: `${row["NGAY_VAO"]?.slice(0, 8)}0435` }, "NGAY_SINH", -6),
    }),
    mirroring,
  ),
  breakCell("X1-018", "XML1.GIOI_TINH", "4", { follows: mirroring }),
  breakCell("X1-018", "XML1.KET_QUA_DTRI", "9", { follows: mirroring }),
  breakRow("X1-018", "XML1", () => ({ MA_KHUVUC: "K4" })),
  breakRow("X1-018", "XML1", () => ({ MA_TAI_NAN: "9" })),
  breakCell("X1-019", "XML1.SO_NGAY_DTRI", (days) => String(Number(days) + 50)),
  ofSummary(
    "X1-022",
    ofCare("03"),
    (row) => ({
      NGAY_VAO: moved(row, "NGAY_RA", 0),
      NGAY_VAO_NOI_TRU: moved(row, "NGAY_RA", 0),
    }),
    [...timing, "X3-029", "X3-030", "X3-031"],
  ),
  ofSummary(
    "X1-023",
    ofCare("01"),
    (row) => ({ NGAY_RA: moved(row, "NGAY_RA", 2), NGAY_TTOAN: moved(row, "NGAY_RA", 3) }),
    [...timing, "X10-003", "X11-003"],
  ),
  breakRow(
    "X1-024",
    "XML3",
    ({ MA_NHOM, STT }, { XML1 }) =>
      XML1.MA_LOAI_KCB === "05" && STT === "1" && MA_NHOM === "13" ? { MA_NHOM: "18" } : undefined,
    { follows: ["X3-018", "X3-019"] },
  ),
  ofSummary(
    "X1-024",
    (row) => ofCare("08")(row),
    () => ({ MA_LOAI_KCB: "05" }),
    [...mirroring, "X1-019"],
  ),
  breakRow("X1-025", "XML1", (row) => (ofCare("01")(row) ? { MA_BENH_CHINH: "E11.9" } : undefined), {
    options: { codeLists: { MA_BENH_DAI_NGAY: new Set(["E11.9"]) } },
    follows: mirroring,
  }),
  breakRow("X1-026", "XML1", () => ({ THANG_QT: "13" })),
  breakRow("X1-026", "XML1", () => ({ NAM_QT: "26" })),
  ofSummary("X1-027", any, (row) => ({ NGAY_TTOAN: moved(row, "NGAY_RA", -1) })),
  ofSummary(
    "X1-028",
    ({ NGAY_TAI_KHAM }) => NGAY_TAI_KHAM !== undefined,
    (row) => ({
      NGAY_TAI_KHAM: row["NGAY_RA"]?.slice(0, 8),
    }),
    ["X14-003", ...mirroring],
  ),
  ofSummary(
    "X1-029",
    (row) => ofCare("01")(row) && !/^O/.test(row["MA_BENH_CHINH"] ?? ""),
    () => ({ CAN_NANG_CON: "3000" }),
  ),
  breakRow(
    "X1-030",
    "XML1",
    (_row, { XML10 }) => (XML10 === undefined ? undefined : { CHAN_DOAN_RV: "Dọa sảy thai" }),
    { follows: mirroring },
  ),
  ofSummary(
    "X1-031",
    ({ NGAY_VAO = "" }) => NGAY_VAO > "20250701",
    () => ({ MAHUYEN_CU_TRU: "999" }),
    mirroring,
  ),
  ofSummary(
    "X1-031",
    ({ NGAY_RA = "" }) => NGAY_RA < "20250701",
    () => ({ MAHUYEN_CU_TRU: undefined }),
  ),
  breakRow("X1-032", "XML2", (_row, { XML1 }) =>
    XML1.MA_LOAI_KCB === "03" ? { MA_KHOA: "K02" } : undefined,
  ),
  breakRow("X1-034", "XML1", () => ({ KET_QUA_DTRI: "5" }), {
    options: {
      history: [
        { encounterNumber: "99999.2027.1", arrivedAt: "2027-01-01T08:00" as LocalMinute, careForm: "01" },
      ],
    },
    follows: mirroring,
  }),
  {
    rule: "X1-035",
    mutate({ XML1, XML2: _drugs, XML4: _results, ...tables }) {
      const fees = tables.XML3?.filter(({ MA_NHOM }) => MA_NHOM === "13") ?? [];
      if (XML1.MA_LOAI_KCB !== "01" || fees.length === 0) return undefined;
      const XML3 = fees.map((row, index) => ({ ...row, STT: String(index + 1) }));
      return { ...tables, XML1: { ...XML1, ...totalsOf({ XML1, XML3 }) }, XML3 };
    },
    // So small a sum needs no co-payment.
    follows: ["SUM-016"],
  },
];
