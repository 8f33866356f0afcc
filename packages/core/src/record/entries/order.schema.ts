import * as z from "zod/mini";
import { amount, kindOf, labelled, minute, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { OrderEntry } from "./order.ts";

export const orderSchema: z.ZodMiniType<OrderEntry> = objectOf<OrderEntry>({
  ...entryMembers,
  kind: kindOf("order", "loại mục ghi", "kind of entry"),
  category: labelled(
    z.enum([
      "laboratory",
      "imaging",
      "functional-test",
      "procedure",
      "operation",
      "consultation",
      "drug",
      "blood",
      "diet",
      "care",
      "other",
    ]),
    "",
    "loại y lệnh",
    "category of the order",
  ),
  urgency: labelled(z.enum(["routine", "emergency"]), "", "mức khẩn"),
  name: labelled(text, "", "nội dung y lệnh", "name of the order"),
  coding: z.exactOptional(
    labelled(codingSchema, "MA_DICH_VU, MA_THUOC", "mã dịch vụ, mã thuốc", "service or drug code"),
  ),
  quantity: z.exactOptional(labelled(amount, "SO_LUONG", "số lượng")),
  unit: z.exactOptional(labelled(text, "DON_VI_TINH", "đơn vị tính")),
  instructions: z.exactOptional(labelled(text, "CACH_DUNG", "cách dùng")),
  plannedAt: z.exactOptional(labelled(minute, "", "thời điểm dự kiến thực hiện")),
});
