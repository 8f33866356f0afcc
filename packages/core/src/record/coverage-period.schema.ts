import * as z from "zod/mini";
import { date, dateOrMinute, labelled, minute, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import { livingAreaSchema } from "../visit/coverage.schema.ts";
import type { CoveragePeriod } from "./coverage-period.ts";

export const coveragePeriodSchema: z.ZodMiniType<CoveragePeriod> = objectOf<CoveragePeriod>({
  cardNumber: labelled(text, "MA_THE_BHYT", "số thẻ BHYT", "insurance card number"),
  registeredFacility: labelled(text, "MA_DKBD", "nơi đăng ký KCB ban đầu", "facility of registration"),
  validFrom: labelled(date, "GT_THE_TU", "thẻ có giá trị từ", "card valid from"),
  validTo: z.exactOptional(labelled(date, "GT_THE_DEN", "thẻ có giá trị đến", "card valid to")),
  livingArea: z.exactOptional(labelled(livingAreaSchema, "MA_KHUVUC", "mã khu vực")),
  copaymentExemptFrom: z.exactOptional(
    labelled(dateOrMinute, "NGAY_MIEN_CCT", "ngày miễn cùng chi trả", "co-payment exemption"),
  ),
  fiveYearsFrom: z.exactOptional(
    labelled(date, "NAM_NAM_LIEN_TUC", "đủ 5 năm liên tục", "five years reached"),
  ),
  verifiedAt: z.exactOptional(labelled(minute, "", "thời điểm tra cứu thẻ", "card looked up at")),
});
