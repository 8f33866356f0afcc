import * as z from "zod/mini";
import { amount, kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { genderSchema } from "../../visit/gender.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import { plainIdentifierSchema } from "../patient.schema.ts";
import type { BirthEntry } from "./birth.ts";

export const birthSchema: z.ZodMiniType<BirthEntry> = objectOf<BirthEntry>({
  ...entryMembers,
  kind: kindOf("birth", "loại mục ghi", "kind of entry"),
  ordinal: labelled(amount, "", "con thứ", "which child of the birth"),
  gender: labelled(genderSchema, "", "giới tính của con", "gender of the child"),
  weightGrams: labelled(amount, "CAN_NANG_CON", "cân nặng con (gam)", "weight of the child (g)"),
  lengthCm: z.exactOptional(labelled(amount, "", "chiều dài (cm)", "length (cm)")),
  headCm: z.exactOptional(labelled(amount, "", "vòng đầu (cm)", "head (cm)")),
  apgar1: z.exactOptional(labelled(amount, "", "Apgar 1 phút", "Apgar at 1 minute")),
  apgar5: z.exactOptional(labelled(amount, "", "Apgar 5 phút", "Apgar at 5 minutes")),
  apgar10: z.exactOptional(labelled(amount, "", "Apgar 10 phút", "Apgar at 10 minutes")),
  gestationWeeks: z.exactOptional(labelled(amount, "TUOI_THAI", "tuổi thai (tuần)", "gestation (weeks)")),
  delivery: labelled(z.enum(["vaginal", "assisted", "caesarean"]), "", "cách sinh"),
  state: labelled(z.enum(["alive", "stillborn", "died"]), "", "tình trạng con", "state of the child"),
  malformation: z.exactOptional(labelled(text, "", "dị tật")),
  attendedBy: labelled(text, "", "người đỡ đẻ", "birth attendant"),
  intendedName: z.exactOptional(labelled(text, "", "dự định đặt tên con")),
  child: z.exactOptional(labelled(plainIdentifierSchema, "", "số của con", "number of the child")),
  certificateNumber: z.exactOptional(
    labelled(text, "", "số giấy chứng sinh", "number of the birth certificate"),
  ),
});
