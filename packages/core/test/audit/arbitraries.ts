import { parseFacilityId, parseInstant } from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";
import fc from "fast-check";

export const facilityId = parseFacilityId("bv-thu-nghiem");

const key = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 });
/** Texts as programs send them: composed or not, with signs that JSON escapes, and with marks that lean on an escape. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
      fc.constantFrom(
        "Bác sĩ",
        "Bác sĩ".normalize("NFD"),
        '"',
        "\\",
        "\n",
        "\u0303",
        "\b\u0307",
        "\u001f\u0338",
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join("").replaceAll("\0", "0"));

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });

export const anyEventId = fc
  .tuple(hex(12), hex(3), hex(3), hex(12))
  .map(([a, b, c, d]) => `${a.slice(0, 8)}-${a.slice(8)}-7${b}-a${c}-${d}`);

/** An event of made-up keys. */
export const anyEvent: fc.Arbitrary<AuditEvent> = fc
  .record(
    {
      facilityId: fc.constant(facilityId),
      eventId: anyEventId,
      at: fc.constantFrom("2026-07-02T08:10:05.123+07:00", "2026-07-02T01:10:05Z").map(parseInstant),
      actor: anyText,
      role: anyText,
      action: fc.constantFrom("view", "print", "copy", "export"),
      outcome: fc.constantFrom("done" as const, "refused" as const),
      subject: key,
      patient: key,
      object: key,
      version: fc.nat(),
      purpose: anyText,
      ground: key,
      recipient: key,
      device: key,
    },
    { requiredKeys: ["facilityId", "eventId", "at", "actor", "action", "outcome", "subject"] },
  )
  .map((event) => event as AuditEvent);
