import type { FilledForm } from "@benhan/core/forms";
import type { LetterheadBlock, StyledText } from "../paper-document.ts";
import type { PaperFacility, PaperOptions } from "../paper-options.ts";
import { facilityOf } from "./facility-of.ts";
import { blank, capitalised, inCapitals, valueText } from "./field-text.ts";
import type { FormLayout, HeadField, HeadText } from "./form-layout.ts";
import type { UnplacedFields } from "./unplaced-fields.ts";

const state: readonly StyledText[] = [
  { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style: "bold" },
  { text: "Độc lập - Tự do - Hạnh phúc", style: "underlined" },
];

/**
 * The head of the first page: on the left the facility, on the right the State (certificates) or the code and the
 * numbers of the form. What a field says of the facility goes before what the options say.
 */
export function letterheadOf(
  form: FilledForm,
  layout: FormLayout,
  fields: UnplacedFields,
  options: PaperOptions,
): LetterheadBlock {
  const { headLines = [], logo } = options;
  const facility = facilityOf(form, options);
  const { code } = form.template;
  const places = layout.letterhead?.left ?? [];
  const ofFacility = places.reduce((end, place, at) => (saysFacility(place) ? at + 1 : end), 0);
  const own = printed(places.slice(0, ofFacility), fields, facility, code);
  const left = printed(places.slice(ofFacility), fields, facility, code);
  const right = printed(layout.letterhead?.right ?? [], fields, facility, code);
  const rest = headSections(layout)
    .flatMap((section) => fields.takeSection(section))
    .map(({ field, ...filled }) => line(capitalised(field.label), valueText({ field, ...filled })));
  const named = (what: HeadField["as"]) => places.some((one) => "field" in one && one.as === what);
  return {
    kind: "letterhead",
    ...(logo !== undefined && { logo }),
    left: [
      ...(named("authority") ? [] : authorityLines(facility?.authority ?? "", true)),
      ...(named("facility") ? [] : [facilityLine(facility?.name ?? "")]),
      ...own,
      ...headLines.map((text) => ({ text })),
      ...left,
    ],
    right: [
      ...(layout.head === "certificate" ? state : []),
      ...(showsCode(form, layout) ? [{ text: `MS: ${form.template.code}`, style: "bold" } as const] : []),
      ...right,
      ...rest,
    ],
  };
}

/** The sections whose fields all stand in the head; `head` and `header` by themselves, unless a layout places them. */
function headSections({ sections }: FormLayout): readonly string[] {
  const named = new Set(sections.map(({ section }) => section));
  return [
    ...sections.filter(({ placed }) => placed === "head").map(({ section }) => section),
    ...["header", "head"].filter((section) => !named.has(section)),
  ];
}

/** Departments and numbers of the paper stand below everything that says which facility it is. */
const saysFacility = (place: HeadField | HeadText): boolean =>
  "field" in place && place.as !== undefined && place.as !== "line";

function printed(
  places: readonly (HeadField | HeadText)[],
  fields: UnplacedFields,
  facility: PaperFacility | undefined,
  code: string,
): readonly StyledText[] {
  return places.flatMap((place) => {
    if (!("field" in place)) return [place];
    const { field: id, as = "line", label } = place;
    const filled = fields.take(id);
    if (filled === undefined) return [];
    // A form that is printed blank still is that form.
    const value = valueText(filled, label) || (id.endsWith(".form") ? code : "");
    if (as === "authority")
      return authorityLines(value || (facility?.authority ?? ""), facility !== undefined);
    if (as === "facility") return [facilityLine(value || (facility?.name ?? ""))];
    const said = as === "line" ? undefined : facility?.[as];
    return [line(label ?? capitalised(filled.field.label), value || (said ?? ""))];
  });
}

function line(label: string, value: string): StyledText {
  // "Khoa Ngoại" says by itself that it is a department.
  const saysIt = value.toLocaleLowerCase("vi").startsWith(`${label.toLocaleLowerCase("vi")} `);
  return { text: saysIt ? value : `${label}: ${value || blank}` };
}

/** A facility may have none above it; where nobody says which facility it is, there is a line to write on. */
function authorityLines(name: string, isKnown: boolean): readonly StyledText[] {
  return name === "" && isKnown ? [] : [{ text: inCapitals(name) || blank }];
}

const facilityLine = (name: string): StyledText => ({
  text: inCapitals(name) || `CƠ SỞ KHÁM BỆNH, CHỮA BỆNH: ${blank}`,
  style: "bold",
});

/** Records and sheets show the code of their form, unless a field does. */
function showsCode(form: FilledForm, { head, letterhead }: FormLayout): boolean {
  if (head !== "record" && head !== "sheet") return false;
  const ids = new Set(form.sections.flatMap(({ fields }) => fields.map(({ field }) => field.id)));
  return !(letterhead?.right ?? []).some(
    (one) => "field" in one && one.field.endsWith(".form") && ids.has(one.field),
  );
}
