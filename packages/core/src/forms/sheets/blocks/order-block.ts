import type { orderBindings } from "../../bindings/order.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSection } from "../../form-template.ts";

/** What was asked for, by whom and when. */
export function orderBlock(order: ReturnType<typeof orderBindings>): FormSection {
  return section("order", "Yêu cầu", "Order", [
    field(0, "urgency", "thường/cấp cứu", "Routine/emergency", order.urgency, "1"),
    field(1, "name", "nội dung yêu cầu", "What is asked for", order.name, "1"),
    field(2, "by", "bác sĩ chỉ định", "Ordered by", order.author, "1"),
    field(2, "at", "ngày giờ", "Ordered at", order.at, "1"),
  ]);
}
