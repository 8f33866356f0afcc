import type { TransferPaper } from "@benhan/core";
import { listOf, text } from "./cell-codecs.ts";
import { transferReason } from "./code-words.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML13, phiếu chuyển cơ sở khám bệnh, chữa bệnh. @official XML13 */
export const xml13Map: RowMap = rowMap<TransferPaper>({
  mirrors: {
    MA_CSKCB: "MA_CSKCB",
    MA_CSKCB_DEN: "MA_NOI_DEN",
    HO_TEN: "HO_TEN",
    NGAY_SINH: "NGAY_SINH",
    GIOI_TINH: "GIOI_TINH",
    MA_QUOCTICH: "MA_QUOCTICH",
    MA_DANTOC: "MA_DANTOC",
    MA_NGHE_NGHIEP: "MA_NGHE_NGHIEP",
    DIA_CHI: "DIA_CHI",
    MA_THE_BHYT: "MA_THE_BHYT",
    GT_THE_DEN: "GT_THE_DEN",
    NGAY_VAO: "NGAY_VAO",
    NGAY_VAO_NOI_TRU: "NGAY_VAO_NOI_TRU",
    NGAY_RA: "NGAY_RA",
    CHAN_DOAN_RV: "CHAN_DOAN_RV",
    MA_BENH_CHINH: "MA_BENH_CHINH",
    MA_BENH_KT: "MA_BENH_KT",
    MA_BENH_YHCT: "MA_BENH_YHCT",
    MA_LOAI_RV: "MA_LOAI_RV",
  },
  cells: [
    { official: "SO_HOSO", path: ["fileNumber"], as: text },
    { official: "SO_CHUYENTUYEN", path: ["bookNumber"], as: text },
    { official: "GIAY_CHUYEN_TUYEN", path: ["paperNumber"], as: text },
    { official: "MA_CSKCB_DI", path: ["cameFrom"], as: listOf(text) },
    { official: "DAU_HIEU_LS", path: ["clinicalSigns"], as: text },
    { official: "QT_BENHLY", path: ["history"], as: text },
    { official: "TOMTAT_KQ", path: ["resultSummary"], as: text },
    { official: "PP_DIEUTRI", path: ["treatment"], as: text },
    { official: "TINH_TRANG_CT", path: ["conditionAtTransfer"], as: text },
    { official: "MA_LYDO_CT", path: ["reason"], as: transferReason },
    { official: "HUONG_DIEU_TRI", path: ["plan"], as: text },
    { official: "PHUONGTIEN_VC", path: ["transport"], as: text },
    { official: "HOTEN_NGUOI_HT", path: ["escortName"], as: text },
    { official: "CHUCDANH_NGUOI_HT", path: ["escortTitle"], as: text },
    { official: "MA_BAC_SI", path: ["decidedBy"], as: text },
    { official: "MA_TTDV", path: ["headOfFacility"], as: text },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
