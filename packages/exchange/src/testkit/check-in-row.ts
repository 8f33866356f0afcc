import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import type { CheckInRow } from "../bhyt/qd4750/check-in.data.ts";
import { filledRow } from "./filled-row.ts";

/** The check-in that was sent when the first cost of an episode arose. @official XML0 */
export function checkInRow({ XML1, XML2, XML3 }: BhytTables): CheckInRow {
  const service = XML3?.find(({ MA_VAT_TU }) => MA_VAT_TU === undefined);
  const drug = service === undefined ? XML2?.[0] : undefined;
  const first = (cell: string | undefined) => cell?.split(";")[0];
  const cells: Record<string, string | undefined> = {
    MA_LK: XML1.MA_LK,
    STT: "1",
    MA_BN: XML1.MA_BN,
    HO_TEN: XML1.HO_TEN,
    SO_CCCD: XML1.SO_CCCD,
    NGAY_SINH: XML1.NGAY_SINH,
    GIOI_TINH: XML1.GIOI_TINH,
    MA_THE_BHYT: first(XML1.MA_THE_BHYT),
    MA_DKBD: first(XML1.MA_DKBD),
    GT_THE_TU: first(XML1.GT_THE_TU),
    GT_THE_DEN: first(XML1.GT_THE_DEN),
    MA_DOITUONG_KCB: XML1.MA_DOITUONG_KCB,
    NGAY_VAO: XML1.NGAY_VAO,
    NGAY_VAO_NOI_TRU: XML1.NGAY_VAO_NOI_TRU,
    LY_DO_VNT: XML1.LY_DO_VNT,
    MA_LOAI_KCB: XML1.MA_LOAI_KCB,
    MA_CSKCB: XML1.MA_CSKCB,
    MA_DICH_VU: service?.MA_DICH_VU,
    TEN_DICH_VU: service?.TEN_DICH_VU,
    MA_THUOC: drug?.MA_THUOC,
    TEN_THUOC: drug?.TEN_THUOC,
    NGAY_YL: (service ?? drug)?.NGAY_YL,
  };
  return filledRow<CheckInRow>({ ...cells, MA_LK: XML1.MA_LK });
}
