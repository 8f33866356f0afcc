import { historyBindings as history } from "../../bindings/history.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** Dịch tễ: where the infection may have come from. */
export const epidemiology = section("A-epi", "Dịch tễ", "Epidemiology", [
  field(0, "vaccination", "tiền sử tiêm chủng", "Vaccinations", history.vaccination, "1..*"),
  field(1, "source", "nguồn lây", "Source of infection", "text"),
  field(1, "factors", "yếu tố dịch tễ", "Epidemiological factors", history.epidemiology, "1..*"),
  field(2, "residence", "nơi ở", "Where the patient lives", "text"),
  field(2, "travel", "nơi đi lại", "Where the patient travelled", "text"),
  field(3, "animals", "vật nuôi", "Animals", "text"),
  field(3, "contact", "tiếp xúc", "Contacts", "text"),
]);
