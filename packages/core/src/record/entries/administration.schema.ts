import * as z from "zod";
import { amount, kindOf, labelled, minute, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { AdministrationEntry } from "./administration.ts";

export const administrationSchema: z.ZodType<AdministrationEntry> = objectOf<AdministrationEntry>({
  ...entryMembers,
  kind: kindOf("administration", "loại mục ghi", "kind of entry"),
  product: labelled(z.enum(["drug", "fluid", "blood"]), "", "loại thuốc, dịch, máu", "kind of product"),
  of: labelled(sourceKeySchema, "", "y lệnh được thực hiện", "order that is carried out").exactOptional(),
  name: labelled(text, "", "tên thuốc, dịch, chế phẩm máu", "name of the product"),
  coding: labelled(codingSchema, "MA_THUOC", "mã thuốc", "drug code").exactOptional(),
  quantity: labelled(amount, "SO_LUONG", "số lượng"),
  unit: labelled(text, "DON_VI_TINH", "đơn vị tính"),
  route: labelled(text, "DUONG_DUNG", "đường dùng").exactOptional(),
  rate: labelled(text, "", "tốc độ").exactOptional(),
  endedAt: labelled(minute, "", "thời điểm kết thúc dùng thuốc", "end of the administration").exactOptional(),
  lot: labelled(text, "", "số lô", "lot number").exactOptional(),
  givenBy: labelled(text, "", "người thực hiện thuốc", "who gave it"),
  notGiven: labelled(text, "", "lý do không dùng", "why it was not given").exactOptional(),
  reaction: labelled(text, "", "phản ứng").exactOptional(),
});
