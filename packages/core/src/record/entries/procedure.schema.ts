import * as z from "zod/mini";
import { kindOf, labelled, minute, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { anaesthesiaSchema } from "../../visit/charge.schema.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { ProcedureEntry, TeamMember } from "./procedure.ts";

const teamMember = objectOf<TeamMember>({
  role: labelled(
    z.enum([
      "surgeon",
      "assistant",
      "anaesthetist",
      "anaesthesia-assistant",
      "scrub-nurse",
      "nurse",
      "other",
    ]),
    "",
    "vai trò trong kíp",
    "role in the team",
  ),
  practitioner: labelled(text, "", "số giấy phép hành nghề", "licence number"),
});

const complication = objectOf<NonNullable<ProcedureEntry["complication"]>>({
  cause: labelled(
    z.enum(["surgery", "anaesthesia", "infection", "other"]),
    "",
    "nguyên nhân tai biến",
    "cause of the complication",
  ),
  text: labelled(text, "", "mô tả tai biến", "text of the complication"),
});

export const procedureSchema: z.ZodMiniType<ProcedureEntry> = objectOf<ProcedureEntry>({
  ...entryMembers,
  kind: kindOf("procedure", "loại mục ghi", "kind of entry"),
  category: labelled(
    z.enum(["operation", "procedure"]),
    "",
    "phẫu thuật hay thủ thuật",
    "operation or procedure",
  ),
  order: z.exactOptional(labelled(sourceKeySchema, "", "phiếu chỉ định")),
  name: labelled(text, "", "tên phẫu thuật, thủ thuật", "name of the procedure"),
  codings: z.exactOptional(
    labelled(
      z.array(codingSchema).check(z.minLength(1)),
      "MA_DICH_VU, MA_PTTT_QT",
      "mã phẫu thuật, thủ thuật",
      "procedure codes",
    ),
  ),
  diagnosisBefore: labelled(text, "", "chẩn đoán trước phẫu thuật"),
  diagnosisAfter: z.exactOptional(labelled(text, "", "chẩn đoán sau phẫu thuật")),
  method: labelled(text, "", "phương pháp phẫu thuật, thủ thuật"),
  anaesthesia: z.exactOptional(labelled(anaesthesiaSchema, "PP_VO_CAM", "phương pháp vô cảm")),
  endedAt: z.exactOptional(labelled(minute, "", "thời điểm kết thúc", "end of the procedure")),
  team: labelled(z.array(teamMember), "NGUOI_THUC_HIEN", "kíp thực hiện"),
  course: z.exactOptional(labelled(text, "", "trình tự thực hiện", "course of the procedure")),
  drains: z.exactOptional(labelled(text, "", "dẫn lưu")),
  supplies: z.exactOptional(labelled(text, "", "vật tư sử dụng")),
  specimens: z.exactOptional(labelled(text, "", "bệnh phẩm lấy ra")),
  complication: z.exactOptional(labelled(complication, "", "tai biến")),
  consent: z.exactOptional(labelled(sourceKeySchema, "", "giấy cam kết")),
  emergencyReason: z.exactOptional(
    labelled(text, "", "lý do cấp cứu không kịp cam kết", "reason for no consent"),
  ),
});
