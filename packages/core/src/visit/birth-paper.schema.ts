import * as z from "zod/mini";
import { amount, date, declared, labelled, minute, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { BirthCarer, BirthPaper } from "./birth-paper.ts";
import { genderSchema } from "./gender.schema.ts";

const carer = /* @__PURE__ */ declared(() =>
  objectOf<BirthCarer>({
    name: labelled(text, "HO_TEN_NND", "họ tên mẹ hoặc người nuôi dưỡng", "name of the mother or carer"),
    birth: labelled(date, "NGAYSINH_NND", "ngày sinh của mẹ hoặc người nuôi dưỡng", "birth of the carer"),
    ethnicGroup: labelled(text, "MA_DANTOC_NND", "dân tộc"),
    nationality: labelled(text, "MA_QUOCTICH", "quốc tịch"),
    idNumber: z.exactOptional(labelled(text, "SO_CCCD_NND", "số định danh hoặc hộ chiếu", "id number")),
    idIssuedOn: z.exactOptional(labelled(date, "NGAYCAP_CCCD_NND", "ngày cấp giấy tờ", "id issued on")),
    idIssuedBy: z.exactOptional(labelled(text, "NOICAP_CCCD_NND", "nơi cấp giấy tờ", "id issued by")),
    address: labelled(text, "NOI_CU_TRU_NND", "nơi cư trú"),
    provinceCode: labelled(text, "MATINH_CU_TRU", "mã tỉnh cư trú"),
    districtCode: z.exactOptional(labelled(text, "MAHUYEN_CU_TRU", "mã huyện cư trú")),
    communeCode: z.exactOptional(labelled(text, "MAXA_CU_TRU", "mã xã cư trú")),
    socialInsuranceNumber: z.exactOptional(labelled(text, "MA_BHXH_NND", "mã số BHXH")),
    cardNumber: z.exactOptional(labelled(text, "MA_THE_NND", "mã thẻ BHYT", "insurance card")),
  }),
);

export const birthPaperSchema: z.ZodMiniType<BirthPaper> = /* @__PURE__ */ declared(() =>
  objectOf<BirthPaper>({
    paperNumber: labelled(text, "SO", "số giấy chứng sinh", "number of the paper"),
    bookNumber: labelled(text, "QUYEN_SO", "quyển số"),
    carer: labelled(carer, "", "mẹ hoặc người nuôi dưỡng", "mother or carer"),
    fatherName: z.exactOptional(labelled(text, "HO_TEN_CHA", "họ tên cha", "name of the father")),
    temporaryCard: z.exactOptional(labelled(text, "MA_THE_TAM", "thẻ tạm của con", "temporary card")),
    intendedName: z.exactOptional(labelled(text, "HO_TEN_CON", "tên dự kiến của con")),
    gender: labelled(genderSchema, "GIOI_TINH_CON", "giới tính của con", "sex of the child"),
    childrenBorn: labelled(amount, "SO_CON", "số con trong lần sinh", "children of this delivery"),
    deliveries: labelled(amount, "LAN_SINH", "lần sinh", "deliveries, this one counted"),
    livingChildren: labelled(amount, "SO_CON_SONG", "số con sống"),
    weightGrams: labelled(amount, "CAN_NANG_CON", "cân nặng con (gam)", "birth weight (g)"),
    bornAt: labelled(minute, "NGAY_SINH_CON", "thời điểm sinh", "moment of birth"),
    birthPlace: labelled(text, "NOI_SINH_CON", "nơi sinh"),
    condition: labelled(text, "TINH_TRANG_CON", "tình trạng của con", "condition of the child"),
    caesarean: labelled(z.boolean(), "SINHCON_PHAUTHUAT", "sinh con phải phẫu thuật"),
    under32Weeks: labelled(z.boolean(), "SINHCON_DUOI32TUAN", "sinh con dưới 32 tuần", "before 32 weeks"),
    note: z.exactOptional(labelled(text, "GHI_CHU", "ghi chú", "note")),
    attendantName: labelled(text, "NGUOI_DO_DE", "người đỡ đẻ", "birth attendant"),
    writerName: labelled(text, "NGUOI_GHI_PHIEU", "người ghi phiếu", "who filled in the paper"),
    issuedOn: labelled(date, "NGAY_CT", "ngày chứng từ", "issued on"),
    headOfFacility: labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị", "head of facility"),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng", "reserve")),
  }),
);
