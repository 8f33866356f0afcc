import type * as z from "zod/mini";
import { labelled, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { SourceKey } from "./source-key.ts";

export const sourceKeySchema: z.ZodMiniType<SourceKey> = objectOf<SourceKey>({
  system: labelled(text, "", "hệ thống nguồn", "source system"),
  id: labelled(text, "", "khóa ở hệ thống nguồn", "key in the source system"),
});
