import * as z from "zod/mini";

import { isUuid } from "../ids/uuid-v7.ts";
import { date, digestText, instant, labelled, shaped, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { Author } from "../store/author.ts";
import { sourceKeySchema } from "../store/source-key.schema.ts";
import type { Cancellation, Decision, Hold, LifeEvent, RecordLife, WrittenDocument } from "./record-life.ts";
import { phases } from "./record-life.ts";
import { transitions } from "./transitions.ts";

/** Who acts. */
export const actorSchema: z.ZodMiniType<Author> = objectOf<Author>({
  kind: labelled(z.enum(["practitioner", "system"]), "", "loại người thực hiện", "kind of actor"),
  id: labelled(text, "", "mã người thực hiện", "actor id"),
});

const decision = objectOf<Decision>({ number: text, decidedOn: date, by: text, role: text });

const hold = objectOf<Hold>({ reference: text, reason: text, by: actorSchema, since: instant });

const cancellation = objectOf<Cancellation>({ reason: text, by: actorSchema, since: instant });

/** Names one version of a document by its bytes. */
export const writtenDocumentSchema: z.ZodMiniType<WrittenDocument> = objectOf<WrittenDocument>({
  documentId: shaped(isUuid, { format: "uuid" }),
  version: z.int().check(z.minimum(1)),
  digest: digestText,
});

const event = objectOf<LifeEvent>({
  command: z.enum(transitions.map(({ command }) => command)),
  at: instant,
  by: actorSchema,
  role: z.exactOptional(text),
  reason: z.exactOptional(text),
  decision: z.exactOptional(decision),
  reference: z.exactOptional(text),
  wrote: z.array(writtenDocumentSchema),
  previous: z.exactOptional(digestText),
});

/** The life of a record, as it is stored. */
export const recordLifeSchema: z.ZodMiniType<RecordLife> = objectOf<RecordLife>({
  record: sourceKeySchema,
  phase: z.enum(phases),
  since: instant,
  holds: z.array(hold),
  cancelled: z.exactOptional(cancellation),
  event,
});
