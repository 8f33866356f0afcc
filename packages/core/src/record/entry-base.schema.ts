import * as z from "zod/mini";
import { instant, labelled, minute, text } from "../shape/field.ts";
import { type MembersOf, objectOf } from "../shape/object-of.ts";
import type { Author } from "../store/author.ts";
import { sourceKeySchema } from "../store/source-key.schema.ts";
import type { EntryBase, Provenance } from "./entry-base.ts";

const author = objectOf<Author>({
  kind: labelled(z.enum(["practitioner", "system"]), "", "loại người ghi", "kind of author"),
  id: labelled(text, "", "mã người ghi", "author id"),
});

const provenance = objectOf<Provenance>({
  origin: labelled(z.enum(["entered", "synchronised", "imported", "scanned"]), "", "cách đưa vào bệnh án"),
  device: z.exactOptional(labelled(text, "", "máy hoặc phần mềm đo, gửi")),
  recordedAtSource: z.exactOptional(labelled(instant, "", "thời điểm ghi ở hệ thống nguồn")),
});

/** What the schemas of all kinds of entries share. */
export const entryMembers: MembersOf<EntryBase> = {
  source: labelled(sourceKeySchema, "", "nguồn dữ liệu của mục ghi", "source of the entry"),
  author: labelled(author, "", "người ghi"),
  occurredAt: labelled(minute, "", "thời điểm xảy ra"),
  recordedAt: labelled(instant, "", "thời điểm ghi vào hệ thống"),
  provenance: labelled(provenance, "", "nguồn gốc dữ liệu"),
  status: labelled(
    z.enum(["preliminary", "final", "cancelled"]),
    "",
    "trạng thái mục ghi",
    "status of the entry",
  ),
  department: z.exactOptional(labelled(text, "MA_KHOA", "mã khoa")),
  corrects: z.exactOptional(labelled(sourceKeySchema, "", "mục ghi được đính chính", "corrected entry")),
  reason: z.exactOptional(labelled(text, "", "lý do đính chính hoặc hủy", "reason of the correction")),
};
