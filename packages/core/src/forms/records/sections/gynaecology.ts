import { historyBindings as history } from "../../bindings/history.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** Phụ khoa: history and examination. */
export const gynaecology = section("A-gyn", "Phụ khoa", "Gynaecology part", [
  field(0, "menstruation", "tiền sử kinh nguyệt", "Menstrual history", history.gynaecological, "0..*"),
  field(0, "obstetric", "sản khoa", "Obstetric history", history.obstetric, "0..*"),
  field(0, "para", "PARA", "PARA", "text"),
  field(1, "vulva", "khám phụ khoa: âm hộ", "Examination: vulva", "text"),
  field(1, "vagina", "âm đạo", "Vagina", "text"),
  field(1, "cervix", "cổ tử cung", "Cervix", "text"),
  field(1, "uterus", "thân tử cung", "Uterus", "text"),
  field(1, "adnexa", "phần phụ", "Adnexa", "text"),
  field(1, "pouches", "túi cùng", "Pouches", "text"),
]);
