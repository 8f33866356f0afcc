import * as z from "zod/mini";
import { amount, date, dateOrMinute, kindOf, labelled, text, texts } from "../../shape/field.ts";
import { objectOf, oneOf } from "../../shape/object-of.ts";
import { medicationChargeSchema, serviceChargeSchema, settlementSchema } from "../../visit/charge.schema.ts";
import { livingAreaSchema } from "../../visit/coverage.schema.ts";
import { dischargePaperSchema, recordSummarySchema, transferPaperSchema } from "../../visit/paper.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { ChargeEntry, ClaimStatement } from "./charge.ts";

type Charge = ChargeEntry["charge"];

const claimStatement = objectOf<ClaimStatement>({
  livingArea: z.exactOptional(labelled(livingAreaSchema, "MA_KHUVUC", "mã khu vực")),
  copaymentExemptFrom: z.exactOptional(
    labelled(dateOrMinute, "NGAY_MIEN_CCT", "ngày miễn cùng chi trả", "co-payment exemption"),
  ),
  fiveYearsFrom: z.exactOptional(
    labelled(date, "NAM_NAM_LIEN_TUC", "đủ 5 năm liên tục", "five years reached"),
  ),
  referredTo: z.exactOptional(labelled(text, "MA_NOI_DEN", "nơi chuyển đi", "receiving facility")),
  birthWeightsGrams: z.exactOptional(
    labelled(
      z.array(amount).check(z.minLength(1)),
      "CAN_NANG_CON",
      "cân nặng con (gam)",
      "birth weights (g)",
    ),
  ),
  procedureCodes: z.exactOptional(labelled(texts, "MA_PTTT_QT", "mã phẫu thuật, thủ thuật")),
  dischargePapers: z.exactOptional(
    labelled(z.array(dischargePaperSchema), "", "danh sách giấy ra viện", "list of discharge papers"),
  ),
  recordSummary: z.exactOptional(labelled(recordSummarySchema, "", "tóm tắt hồ sơ bệnh án")),
  transferPaper: z.exactOptional(labelled(transferPaperSchema, "", "giấy chuyển cơ sở KCB")),
});

const medication = objectOf<Extract<Charge, { of: "medication" }>>({
  of: kindOf("medication", "loại dòng chi phí", "kind of charge"),
  line: labelled(medicationChargeSchema, "", "dòng thuốc", "line of a drug"),
});
const service = objectOf<Extract<Charge, { of: "service" }>>({
  of: kindOf("service", "loại dòng chi phí", "kind of charge"),
  line: labelled(serviceChargeSchema, "", "dòng dịch vụ, vật tư", "line of a service"),
});
const settlement = objectOf<Extract<Charge, { of: "settlement" }>>({
  of: kindOf("settlement", "loại dòng chi phí", "kind of charge"),
  sums: labelled(settlementSchema, "", "quyết toán", "settlement"),
  stated: z.exactOptional(labelled(claimStatement, "", "nội dung hồ sơ đã gửi", "what the claim said")),
});

export const chargeSchema: z.ZodMiniType<ChargeEntry> = objectOf<ChargeEntry>({
  ...entryMembers,
  kind: kindOf("charge", "loại mục ghi", "kind of entry"),
  charge: labelled(oneOf<Charge, "of">("of", { medication, service, settlement }), "", "dòng chi phí"),
});
