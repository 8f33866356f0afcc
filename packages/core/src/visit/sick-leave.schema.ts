import * as z from "zod/mini";
import { amount, date, declared, labelled, text, texts } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { SickLeave } from "./sick-leave.ts";

export const sickLeaveSchema: z.ZodMiniType<SickLeave> = /* @__PURE__ */ declared(() =>
  objectOf<SickLeave>({
    paperNumber: labelled(text, "SO_CT", "số chứng từ", "number of the paper"),
    series: labelled(text, "SO_SERI", "số seri"),
    visitNumber: labelled(text, "SO_KCB", "số khám bệnh, chữa bệnh", "number of the visit"),
    employer: labelled(text, "DON_VI", "đơn vị công tác"),
    socialInsuranceNumber: labelled(text, "MA_BHXH", "mã số BHXH"),
    cardNumbers: z.exactOptional(labelled(texts, "MA_THE_BHYT", "mã thẻ BHYT", "insurance cards")),
    diagnosis: labelled(text, "CHAN_DOAN_RV", "chẩn đoán"),
    treatment: labelled(text, "PP_DIEUTRI", "phương pháp điều trị"),
    pregnancyEnd: z.exactOptional(
      labelled(
        objectOf<NonNullable<SickLeave["pregnancyEnd"]>>({
          cause: labelled(text, "NGUYENNHAN_DINHCHI", "nguyên nhân đình chỉ thai"),
          gestationWeeks: labelled(amount, "TUOI_THAI", "tuổi thai (tuần)", "gestation (weeks)"),
        }),
        "",
        "đình chỉ thai nghén",
        "end of the pregnancy",
      ),
    ),
    days: labelled(amount, "SO_NGAY_NGHI", "số ngày nghỉ", "days of leave"),
    from: labelled(date, "TU_NGAY", "nghỉ từ ngày", "leave from"),
    to: labelled(date, "DEN_NGAY", "nghỉ đến ngày", "leave to"),
    fatherName: z.exactOptional(labelled(text, "HO_TEN_CHA", "họ tên cha", "name of the father")),
    motherName: z.exactOptional(labelled(text, "HO_TEN_ME", "họ tên mẹ", "name of the mother")),
    headOfFacility: labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị", "head of facility"),
    signedBy: labelled(text, "MA_BS", "mã bác sĩ ký", "signing practitioner"),
    issuedOn: labelled(date, "NGAY_CT", "ngày chứng từ", "issued on"),
    temporaryCard: z.exactOptional(labelled(text, "MA_THE_TAM", "thẻ tạm", "temporary card")),
    formNumber: z.exactOptional(labelled(text, "MAU_SO", "mẫu số")),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng", "reserve")),
  }),
);
