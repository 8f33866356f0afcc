import * as z from "zod/mini";
import { kindOf, labelled, partialDate, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { HistoryEntry } from "./history.ts";

export const historySchema: z.ZodMiniType<HistoryEntry> = objectOf<HistoryEntry>({
  ...entryMembers,
  kind: kindOf("history", "loại mục ghi", "kind of entry"),
  subject: labelled(z.enum(["patient", "family", "mother"]), "", "tiền sử của ai", "whose history"),
  category: labelled(
    z.enum([
      "disease",
      "allergy",
      "surgery",
      "drug-abuse",
      "alcohol",
      "tobacco",
      "waterpipe",
      "obstetric",
      "gynaecological",
      "vaccination",
      "epidemiology",
      "growth",
      "nutrition",
      "implant",
      "other",
    ]),
    "",
    "loại tiền sử",
    "category of the history",
  ),
  present: labelled(z.boolean(), "", "có hay không", "present or not"),
  text: z.exactOptional(labelled(text, "", "nội dung tiền sử", "text of the history")),
  since: z.exactOptional(labelled(partialDate, "", "từ khi nào")),
  coding: z.exactOptional(labelled(codingSchema, "", "mã tiền sử", "code of the history")),
});
