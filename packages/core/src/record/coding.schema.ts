import * as z from "zod/mini";
import { labelled, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { Coding } from "./coding.ts";

export const codingSchema: z.ZodMiniType<Coding> = objectOf<Coding>({
  system: labelled(text, "", "tên danh mục mã", "code list"),
  version: z.exactOptional(labelled(text, "", "phiên bản danh mục", "edition of the list")),
  code: labelled(text, "", "mã"),
  display: z.exactOptional(labelled(text, "", "tên theo danh mục", "words of the list")),
});
