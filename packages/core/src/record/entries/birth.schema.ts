import * as z from "zod";
import { amount, kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { genderSchema } from "../../visit/gender.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import { plainIdentifierSchema } from "../patient.schema.ts";
import type { BirthEntry } from "./birth.ts";

export const birthSchema: z.ZodType<BirthEntry> = objectOf<BirthEntry>({
  ...entryMembers,
  kind: kindOf("birth", "loại mục ghi", "kind of entry"),
  ordinal: labelled(amount, "", "con thứ", "which child of the birth"),
  gender: labelled(genderSchema, "", "giới tính của con", "gender of the child"),
  weightGrams: labelled(amount, "CAN_NANG_CON", "cân nặng con (gam)", "weight of the child (g)"),
  lengthCm: labelled(amount, "", "chiều dài (cm)", "length (cm)").exactOptional(),
  headCm: labelled(amount, "", "vòng đầu (cm)", "head (cm)").exactOptional(),
  apgar1: labelled(amount, "", "Apgar 1 phút", "Apgar at 1 minute").exactOptional(),
  apgar5: labelled(amount, "", "Apgar 5 phút", "Apgar at 5 minutes").exactOptional(),
  apgar10: labelled(amount, "", "Apgar 10 phút", "Apgar at 10 minutes").exactOptional(),
  gestationWeeks: labelled(amount, "TUOI_THAI", "tuổi thai (tuần)", "gestation (weeks)").exactOptional(),
  delivery: labelled(z.enum(["vaginal", "assisted", "caesarean"]), "", "cách sinh"),
  state: labelled(z.enum(["alive", "stillborn", "died"]), "", "tình trạng con", "state of the child"),
  malformation: labelled(text, "", "dị tật").exactOptional(),
  attendedBy: labelled(text, "", "người đỡ đẻ", "birth attendant"),
  intendedName: labelled(text, "", "dự định đặt tên con").exactOptional(),
  child: labelled(plainIdentifierSchema, "", "số của con", "number of the child").exactOptional(),
  certificateNumber: labelled(
    text,
    "",
    "số giấy chứng sinh",
    "number of the birth certificate",
  ).exactOptional(),
});
