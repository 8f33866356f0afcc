import * as z from "zod/mini";
import { amount, date, declared, labelled, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { MaternityRest } from "./maternity-rest.ts";

export const maternityRestSchema: z.ZodMiniType<MaternityRest> = /* @__PURE__ */ declared(() =>
  objectOf<MaternityRest>({
    series: labelled(text, "SO_SERI", "số seri"),
    paperNumber: labelled(text, "SO_CT", "số chứng từ", "number of the paper"),
    days: labelled(amount, "SO_NGAY", "số ngày nghỉ", "days of rest"),
    from: labelled(date, "TU_NGAY", "nghỉ từ ngày", "rest from"),
    to: labelled(date, "DEN_NGAY", "nghỉ đến ngày", "rest to"),
    employer: labelled(text, "DON_VI", "đơn vị công tác"),
    diagnosis: labelled(text, "CHAN_DOAN_RV", "chẩn đoán"),
    headOfFacility: labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị", "head of facility"),
    signedBy: labelled(text, "MA_BS", "mã bác sĩ ký", "signing practitioner"),
    signerName: labelled(text, "TEN_BS", "tên bác sĩ ký", "name of the signer"),
    issuedOn: labelled(date, "NGAY_CT", "ngày chứng từ", "issued on"),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng", "reserve")),
  }),
);
