import * as z from "zod/mini";
import type { JsonValue } from "../canonical/canonical-json.ts";
import { date, matching, shaped, text } from "../shape/field.ts";
import { isCalendarDate } from "../time/calendar-date.ts";
import { type Instant, isInstant } from "../time/instant.ts";
import type { PackFile } from "./pack.ts";
import { issueDayOf } from "./pack-days.ts";

// What comes out of a file is JSON already; the canonical writer refuses all else.
const json: z.ZodMiniType<JsonValue> = z.custom<JsonValue>((value) => value !== undefined);
const object = z.record(z.string(), json);

const entry = z.strictObject({
  code: text,
  vi: text,
  en: z.exactOptional(text),
  from: z.exactOptional(date),
  to: z.exactOptional(date),
  status: z.exactOptional(z.enum(["retired", "unconfirmed"])),
  aliases: z.exactOptional(z.array(text)),
  extra: z.exactOptional(object),
});

/** A moment whose day in Vietnam is one, too: the last hours of the year 9999 are not. */
const issued = (value: string): value is Instant =>
  isInstant(value) && isCalendarDate(issueDayOf({ issuedAt: value }));

const head = {
  format: z.literal("benhan-pack"),
  version: z.literal(1),
  id: text,
  edition: text,
  validFrom: date,
  validTo: z.exactOptional(date),
  issuedAt: shaped(issued, { format: "instant" }),
  sequence: z.int().check(z.minimum(1)),
  requires: z.exactOptional(z.array(z.strictObject({ id: text, edition: text }))),
  provenance: z.strictObject({ basis: text, issuer: text, licence: z.exactOptional(text) }),
};

const pack = z.discriminatedUnion("kind", [
  z.strictObject({
    ...head,
    kind: z.literal("code-list"),
    content: z.strictObject({
      name: z.strictObject({ vi: text, en: text }),
      entries: z.array(entry).check(z.minLength(1)),
    }),
  }),
  z.strictObject({ ...head, kind: z.enum(["rule-parameters", "edition"]), content: object }),
]);

const signature = z.strictObject({
  algorithm: z.literal("ecdsa-p256-sha256"),
  keyId: text,
  value: matching(/^[0-9a-f]{128}$/, "signature"),
});

/** Nobody has a pack signed by more; each signature costs work before anything is believed. */
const mostSignatures = 16;

/** What a pack file must look like; members that are not named here are refused. */
export const packFileSchema: z.ZodMiniType<PackFile> = z.strictObject({
  pack,
  signatures: z.array(signature).check(z.minLength(1)).check(z.maxLength(mostSignatures)),
});
