import type { BirthPaper } from "@benhan/core";
import { date, decimal, minute, text, yesNo } from "./cell-codecs.ts";
import { gender } from "./code-words.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML9, giấy chứng sinh. Of the mother or carer everything is its own: the visit may be that of the child. @official XML9 */
export const xml9Map: RowMap = rowMap<BirthPaper>({
  cells: [
    { official: "MA_BHXH_NND", path: ["carer", "socialInsuranceNumber"], as: text },
    { official: "MA_THE_NND", path: ["carer", "cardNumber"], as: text },
    { official: "HO_TEN_NND", path: ["carer", "name"], as: text },
    { official: "NGAYSINH_NND", path: ["carer", "birth"], as: date },
    { official: "MA_DANTOC_NND", path: ["carer", "ethnicGroup"], as: text },
    { official: "SO_CCCD_NND", path: ["carer", "idNumber"], as: text },
    { official: "NGAYCAP_CCCD_NND", path: ["carer", "idIssuedOn"], as: date },
    { official: "NOICAP_CCCD_NND", path: ["carer", "idIssuedBy"], as: text },
    { official: "NOI_CU_TRU_NND", path: ["carer", "address"], as: text },
    { official: "MA_QUOCTICH", path: ["carer", "nationality"], as: text },
    { official: "MATINH_CU_TRU", path: ["carer", "provinceCode"], as: text },
    { official: "MAHUYEN_CU_TRU", path: ["carer", "districtCode"], as: text },
    { official: "MAXA_CU_TRU", path: ["carer", "communeCode"], as: text },
    { official: "HO_TEN_CHA", path: ["fatherName"], as: text },
    { official: "MA_THE_TAM", path: ["temporaryCard"], as: text },
    { official: "HO_TEN_CON", path: ["intendedName"], as: text },
    { official: "GIOI_TINH_CON", path: ["gender"], as: gender },
    { official: "SO_CON", path: ["childrenBorn"], as: decimal },
    { official: "LAN_SINH", path: ["deliveries"], as: decimal },
    { official: "SO_CON_SONG", path: ["livingChildren"], as: decimal },
    { official: "CAN_NANG_CON", path: ["weightGrams"], as: decimal },
    { official: "NGAY_SINH_CON", path: ["bornAt"], as: minute },
    { official: "NOI_SINH_CON", path: ["birthPlace"], as: text },
    { official: "TINH_TRANG_CON", path: ["condition"], as: text },
    { official: "SINHCON_PHAUTHUAT", path: ["caesarean"], as: yesNo },
    { official: "SINHCON_DUOI32TUAN", path: ["under32Weeks"], as: yesNo },
    { official: "GHI_CHU", path: ["note"], as: text },
    { official: "NGUOI_DO_DE", path: ["attendantName"], as: text },
    { official: "NGUOI_GHI_PHIEU", path: ["writerName"], as: text },
    { official: "NGAY_CT", path: ["issuedOn"], as: date },
    { official: "SO", path: ["paperNumber"], as: text },
    { official: "QUYEN_SO", path: ["bookNumber"], as: text },
    { official: "MA_TTDV", path: ["headOfFacility"], as: text },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
