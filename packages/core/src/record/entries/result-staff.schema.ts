import { labelled, text } from "../../shape/field.ts";
import type { MembersOf } from "../../shape/object-of.ts";
import type { ResultStaff } from "./laboratory-result.ts";

/** What the schemas of results of both kinds share. */
export const resultStaffMembers: MembersOf<ResultStaff> = {
  performedBy: labelled(text, "", "người thực hiện", "performer").exactOptional(),
  readBy: labelled(text, "MA_BS_DOC_KQ", "bác sĩ đọc kết quả", "reader").exactOptional(),
  approvedBy: labelled(text, "", "người duyệt kết quả", "approver").exactOptional(),
};
