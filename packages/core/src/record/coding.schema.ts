import type * as z from "zod";
import { labelled, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { Coding } from "./coding.ts";

export const codingSchema: z.ZodType<Coding> = objectOf<Coding>({
  system: labelled(text, "", "tên danh mục mã", "code list"),
  version: labelled(text, "", "phiên bản danh mục", "edition of the list").exactOptional(),
  code: labelled(text, "", "mã"),
  display: labelled(text, "", "tên theo danh mục", "words of the list").exactOptional(),
});
