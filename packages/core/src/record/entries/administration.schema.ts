import * as z from "zod/mini";
import { amount, kindOf, labelled, minute, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { AdministrationEntry } from "./administration.ts";

export const administrationSchema: z.ZodMiniType<AdministrationEntry> = objectOf<AdministrationEntry>({
  ...entryMembers,
  kind: kindOf("administration", "loại mục ghi", "kind of entry"),
  product: labelled(z.enum(["drug", "fluid", "blood"]), "", "loại thuốc, dịch, máu", "kind of product"),
  of: z.exactOptional(labelled(sourceKeySchema, "", "y lệnh được thực hiện", "order that is carried out")),
  name: labelled(text, "", "tên thuốc, dịch, chế phẩm máu", "name of the product"),
  coding: z.exactOptional(labelled(codingSchema, "MA_THUOC", "mã thuốc", "drug code")),
  quantity: labelled(amount, "SO_LUONG", "số lượng"),
  unit: labelled(text, "DON_VI_TINH", "đơn vị tính"),
  route: z.exactOptional(labelled(text, "DUONG_DUNG", "đường dùng")),
  rate: z.exactOptional(labelled(text, "", "tốc độ")),
  endedAt: z.exactOptional(
    labelled(minute, "", "thời điểm kết thúc dùng thuốc", "end of the administration"),
  ),
  lot: z.exactOptional(labelled(text, "", "số lô", "lot number")),
  givenBy: labelled(text, "", "người thực hiện thuốc", "who gave it"),
  notGiven: z.exactOptional(labelled(text, "", "lý do không dùng", "why it was not given")),
  reaction: z.exactOptional(labelled(text, "", "phản ứng")),
});
