import { fieldsOf, isBlank, ownValue, type UncheckedFields } from "./field-issues.ts";
import type { EprescriptionGroup } from "./field-table.ts";
import type { Prescription } from "./prescription.ts";
import { wireCode } from "./prescription-code.ts";

/**
 * The exact bytes of a checked prescription: fields in the order of the connection document, letter of the kind and drawn
 * part of the code in lower case, blank fields left out.
 */
export function writePrescription(prescription: Prescription, courseShape: "object" | "list"): Uint8Array {
  const wire = {
    ...written("send", prescription as unknown as UncheckedFields, courseShape),
    loai_don_thuoc: prescription.loai_don_thuoc.toLowerCase(),
    ma_don_thuoc: wireCode(prescription.ma_don_thuoc),
  };
  return new TextEncoder().encode(JSON.stringify(wire));
}

function written(
  group: EprescriptionGroup["name"],
  value: UncheckedFields,
  courseShape: "object" | "list",
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fieldsOf(group).flatMap(({ name }) => {
      const own = ownValue(value, name);
      if (isBlank(own)) return [];
      if (!Array.isArray(own)) return [[name, own]];
      const items = own.map((item) =>
        written(`send.${name}` as EprescriptionGroup["name"], item, courseShape),
      );
      return [[name, name === "dot_dung_thuoc" && courseShape === "object" ? items[0] : items]];
    }),
  );
}
