import { choicesOf } from "../../form-choices.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** Sơ sinh: how the child came. The entry of the birth lies in the record of the mother, so the values stand here. */
export const newborn = section("A-nb", "Sơ sinh", "Newborn part", [
  field(0, "mother", "tình trạng sản phụ", "State of the mother", "text"),
  field(0, "labour", "quá trình chuyển dạ", "Labour", "text"),
  field(1, "delivery", "cách đẻ", "Way of delivery", "text", "1"),
  field(1, "membranes", "ối", "Membranes", "text"),
  field(1, "presentation", "ngôi", "Presentation", "text"),
  field(2, "apgar1", "Apgar 1 phút", "Apgar 1 minute", "number", "1"),
  field(2, "apgar5", "Apgar 5 phút", "Apgar 5 minutes", "number", "1"),
  field(2, "apgar10", "Apgar 10 phút", "Apgar 10 minutes", "number"),
  field(3, "cry", "tình trạng khi sinh", "At birth", "choice", "1", {
    choices: choicesOf({
      cried: ["Khóc ngay", "Cried at once"],
      asphyxia: ["Ngạt", "Asphyxia"],
      other: ["Khác", "Other"],
    }),
  }),
  field(4, "resuscitation", "hồi sinh", "Resuscitation", "text"),
  field(5, "weight", "cân nặng", "Weight", "number", "1", { unit: "g" }),
  field(5, "length", "chiều dài", "Length", "number", "0..1", { unit: "cm" }),
  field(5, "head", "vòng đầu", "Head", "number", "0..1", { unit: "cm" }),
  field(6, "malformation", "dị tật", "Malformation", "text"),
  field(7, "attendedBy", "người đỡ đẻ", "Attended by", "text"),
]);
