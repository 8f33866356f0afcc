import type { FilledForm, FilledSignature, FormField, FormSignature } from "@benhan/core/forms";
import type { SignaturePlace, SignaturesBlock } from "../paper-document.ts";
import { inCapitals } from "./field-text.ts";
import type { PlacedSignature } from "./form-layout.ts";
import type { UnplacedFields } from "./unplaced-fields.ts";

/** The places where a form is signed, in the order of the template; each is handed out once. */
export interface UnplacedSignatures {
  /** The places of these roles, beside each other. */
  takeRoles(roles: readonly PlacedSignature[]): readonly SignaturePlace[];
  takeAll(): readonly SignaturePlace[];
}

/** The places of a form. The fields that name who signs stand there and nowhere else. */
export function unplacedSignatures(form: FilledForm, fields: UnplacedFields): UnplacedSignatures {
  const names = new Set<string>();
  let left = form.signatures.map((filled) => placeOf(form, filled, fields, names));
  takeRepeated(form, fields);
  const take = (is: (place: SignaturePlace) => boolean) => {
    const taken = left.filter(is);
    left = left.filter((place) => !is(place));
    return taken;
  };
  return {
    takeRoles: (roles) =>
      roles.flatMap((one) => {
        const { role, label } = typeof one === "string" ? { role: one, label: undefined } : one;
        const taken = take((place) => place.role === role);
        return label === undefined ? taken : taken.map((place) => ({ ...place, label: inCapitals(label) }));
      }),
    takeAll: () => take(() => true),
  };
}

/** A field that only says again who signs, as "bên giao" and "người ký theo mẫu" of one hand-over do. */
function takeRepeated(form: FilledForm, fields: UnplacedFields): void {
  const all = form.sections.flatMap((section) => section.fields);
  const signing = new Set(form.signatures.map(({ signature }) => signature.field));
  const told = all.filter(({ field }) => signing.has(field.id));
  for (const { field, printed } of all) {
    const again = told.some(
      (one) =>
        one.field.binding !== undefined &&
        one.field.binding === field.binding &&
        one.printed.join("\n") === printed.join("\n"),
    );
    if (again && field.id.startsWith("sign.")) fields.take(field.id);
  }
}

/** Rows of places; the date stands above the last row. */
export function signatureBlocks(
  rows: readonly (readonly SignaturePlace[])[],
  placeAndDate: string,
): readonly SignaturesBlock[] {
  const filled = rows.filter((places) => places.length > 0);
  return filled.map((places, index) => ({
    kind: "signatures",
    ...(index === 0 && { placeAndDate }),
    places,
  }));
}

/** The places in rows of at most three, as even as can be. */
export function rowsOfPlaces(places: readonly SignaturePlace[]): readonly (readonly SignaturePlace[])[] {
  const rows = Math.ceil(places.length / 3);
  const length = Math.ceil(places.length / Math.max(rows, 1));
  return Array.from({ length: rows }, (_, row) => places.slice(row * length, (row + 1) * length));
}

function placeOf(
  form: FilledForm,
  { signature, required, by }: FilledSignature,
  fields: UnplacedFields,
  names: Set<string>,
): SignaturePlace {
  const filled = signature.field === undefined ? undefined : fields.take(signature.field);
  const printed = filled?.printed ?? by;
  // Forms that ask for the licence beside the name say so in the label: "(mã GPHN)".
  const licences = /mã|GPHN/.test(filled?.field.label ?? "") ? by : [];
  const who = printed.map((name, index) => {
    if (isLicence(filled?.field, name, by[index])) return licenceLine(name);
    const licence = licences[index];
    return licence === undefined || licence === name ? name : `${name}\n${licenceLine(licence)}`;
  });
  return {
    name: freeName(`sign.${signature.role}`, names),
    role: signature.role,
    label: inCapitals(signature.label.vi),
    hint: hintOf(signature, form),
    ...(who.length > 0 && { by: who.join("\n") }),
    required,
  };
}

/** Nobody told the name: a number by itself would stand where a name is asked for. */
function isLicence(field: FormField | undefined, printed: string, value: string | undefined): boolean {
  return field?.type === "practitioner" && printed === value && /\d/.test(printed);
}

/** Licences of before the law of 2023 are called CCHN. */
const licenceLine = (licence: string): string =>
  `${/CCHN/i.test(licence) ? "Số CCHN" : "Số GPHN"}: ${licence}`;

function freeName(name: string, names: Set<string>): string {
  let free = name;
  for (let time = 2; names.has(free); time++) free = `${name}-${time}`;
  names.add(free);
  return free;
}

function hintOf({ role }: FormSignature, { template }: FilledForm): string {
  if (role === "facility-seal") return "(Đóng dấu hoặc ký số)";
  if (role === "patient-or-representative" || role === "relative") {
    return "(Ký, ghi rõ họ tên hoặc điểm chỉ)";
  }
  const sealed = template.signatures.some((one) => one.role === "facility-seal");
  const stamps = role === "head-of-facility" && template.kind === "certificate" && !sealed;
  return stamps ? "(Ký, đóng dấu)" : "(Ký, ghi rõ họ tên)";
}
