import type { FilledField } from "@benhan/core/forms";

/** With a capital, as papers print what templates keep as phrases. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}

export function inCapitals(text: string): string {
  return text.toLocaleUpperCase("vi");
}

/** The values of a field with their unit, beside each other. */
export function valueText({ field, values, printed }: FilledField, label = field.label): string {
  const unit = field.unit === undefined ? "" : ` ${field.unit}`;
  // "Mã tỉnh" asks for the code itself, whatever its list calls it.
  const said = field.type === "code" && /^mã /i.test(label) ? values : printed;
  return said.map((value) => `${value}${unit}`).join("; ");
}

/** The values of a narrative below each other. */
export function longText({ field, printed }: FilledField): string {
  const unit = field.unit === undefined ? "" : ` ${field.unit}`;
  return printed.map((value) => `${value}${unit}`).join("\n");
}

/** Dots to write on where a letterhead has no value. */
export const blank = "…………";

/** "ngày 05 tháng 07 năm 2026"; with gaps to write into when there is no day. */
export function dayInWords(date: string | undefined): string {
  const [year, month, day] = date?.split("-") ?? [];
  return `ngày ${day ?? "……"} tháng ${month ?? "……"} năm ${year ?? "………"}`;
}
