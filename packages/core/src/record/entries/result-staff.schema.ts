import * as z from "zod/mini";
import { labelled, text } from "../../shape/field.ts";
import type { MembersOf } from "../../shape/object-of.ts";
import type { ResultStaff } from "./laboratory-result.ts";

/** What the schemas of results of both kinds share. */
export const resultStaffMembers: MembersOf<ResultStaff> = {
  performedBy: z.exactOptional(labelled(text, "", "người thực hiện", "performer")),
  readBy: z.exactOptional(labelled(text, "MA_BS_DOC_KQ", "bác sĩ đọc kết quả", "reader")),
  approvedBy: z.exactOptional(labelled(text, "", "người duyệt kết quả", "approver")),
};
