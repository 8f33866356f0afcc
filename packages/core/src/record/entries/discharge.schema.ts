import * as z from "zod/mini";
import { amount, date, kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { dischargeTypeSchema, outcomeSchema } from "../../visit/episode-codes.schema.ts";
import { leaveSchema, pregnancyEndSchema } from "../../visit/paper.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { DischargeEntry } from "./discharge.ts";

export const dischargeSchema: z.ZodMiniType<DischargeEntry> = objectOf<DischargeEntry>({
  ...entryMembers,
  kind: kindOf("discharge", "loại mục ghi", "kind of entry"),
  type: labelled(dischargeTypeSchema, "MA_LOAI_RV", "loại ra viện", "type of discharge"),
  outcome: labelled(outcomeSchema, "KET_QUA_DTRI", "kết quả điều trị"),
  treatmentDays: labelled(amount, "SO_NGAY_DTRI", "số ngày điều trị", "days of treatment"),
  pathology: z.exactOptional(labelled(z.enum(["benign", "suspicious", "malignant"]), "", "giải phẫu bệnh")),
  treatment: z.exactOptional(labelled(text, "PP_DIEU_TRI", "phương pháp điều trị")),
  advice: z.exactOptional(labelled(text, "GHI_CHU", "lời dặn")),
  followUpDates: z.exactOptional(
    labelled(z.array(date).check(z.minLength(1)), "NGAY_TAI_KHAM", "ngày tái khám", "follow-up dates"),
  ),
  leave: z.exactOptional(labelled(leaveSchema, "", "nghỉ điều trị ngoại trú")),
  pregnancyEnd: z.exactOptional(
    labelled(pregnancyEndSchema, "", "đình chỉ thai nghén", "end of the pregnancy"),
  ),
  signedBy: z.exactOptional(labelled(text, "MA_BS", "mã bác sĩ ký", "signing practitioner")),
  headOfFacility: z.exactOptional(labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị")),
});
