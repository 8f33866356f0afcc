import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { breakCell, breakRow } from "../break-row.ts";
import { laboratory } from "../catalogue/services.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { addRow, removeTable } from "../set-cell.ts";
import { EveryCode } from "./every-code.ts";
import { longAgo } from "./other-moment.ts";

const stranger = "000999/XX-GPHN";
const indexCodes = new Set(laboratory.flatMap(({ indices = [] }) => indices.map(({ code }) => code)));

/** The row describes an image. */
function isImage(code: string | undefined, { XML3 = [] }: BhytTables): boolean {
  return XML3.some(({ MA_DICH_VU, MA_NHOM }) => MA_NHOM === "2" && MA_DICH_VU === code);
}

/** Ways to break the rules of results and clinical notes, one rule each. */
export const xml4To5Mutations: readonly RuleMutation[] = [
  {
    rule: "X4-001",
    mutate(tables) {
      const { XML1, XML3 = [], XML4 } = tables;
      const [first] = XML3;
      if (XML4 !== undefined || first === undefined || XML3.some(({ MA_NHOM }) => MA_NHOM !== "13")) {
        return undefined;
      }
      return addRow(tables, "XML4", {
        MA_LK: XML1.MA_LK,
        STT: "1",
        MA_DICH_VU: first.MA_DICH_VU,
        KET_LUAN: "Bình thường",
        NGAY_KQ: XML1.NGAY_RA,
        MA_BS_DOC_KQ: first.MA_BAC_SI,
      });
    },
  },
  breakRow("X4-002", "XML4", ({ GIA_TRI }) => (GIA_TRI === undefined ? undefined : { NGAY_KQ: undefined })),
  breakRow("X4-003", "XML4", ({ GIA_TRI }) =>
    GIA_TRI === undefined ? undefined : { MA_DICH_VU: "99.0000.0001" },
  ),
  breakRow("X4-004", "XML4", ({ MA_DICH_VU }, tables) =>
    isImage(MA_DICH_VU, tables) ? { KET_LUAN: undefined } : undefined,
  ),
  breakRow("X4-004", "XML4", ({ MA_DICH_VU }, tables) =>
    isImage(MA_DICH_VU, tables) ? { MO_TA: undefined } : undefined,
  ),
  breakRow("X4-005", "XML4", ({ GIA_TRI }) =>
    GIA_TRI === undefined ? undefined : { KET_LUAN: "Trong giới hạn bình thường" },
  ),
  breakCell("X4-006", "XML4.DON_VI_DO", undefined),
  breakCell("X4-007", "XML4.MA_BS_DOC_KQ", undefined),
  breakCell("X4-007", "XML4.MA_BS_DOC_KQ", stranger, {
    options: { staff: new EveryCode([{ title: "1" }], stranger) },
  }),
  breakCell("X4-008", "XML4.MA_CHI_SO", "SH.MAU.999", {
    options: { codeLists: { MA_CHI_SO: indexCodes } },
  }),
  breakCell("X5-003", "XML5.THOI_DIEM_DBLS", longAgo),
  {
    rule: "X5-004",
    mutate: (tables) =>
      tables.XML5 !== undefined && ["03", "04", "09"].includes(tables.XML1.MA_LOAI_KCB ?? "")
        ? removeTable(tables, "XML5")
        : undefined,
  },
];
