import type { Bilingual } from "../faults/issue.ts";
import type { FieldPlace } from "./field-place.ts";

/** What the filled copy of a form says of itself; `{form}` stands for its code, and for its name where one was asked for. */
export const thisCopy = "kind=form-data, form={form}";

/** What to write for a field, as `Binding.path` says it; in the form data, where it has no binding. */
export function wayOf({ template, field, copy }: FieldPlace): string {
  const way = field.binding?.path ?? `entries[${thisCopy}].values["${field.id}"]`;
  return way.replace("{form}", () => `"${template.code}"${copy === undefined ? "" : `, copy="${copy}"`}`);
}

/** The next step for a field that is empty: which member of which item, and whether that item is still to be added. */
export function whereToWrite(place: FieldPlace): Bilingual {
  const way = wayOf(place);
  const [, list, item, member] = /^([\w.]+)\[([^\]]*)\]\.?(.*)$/.exec(way) ?? [];
  if (list === undefined) return { vi: `Ghi vào ${way}`, en: `Write it to ${way}` };
  if (member === "") {
    return { vi: `Thêm vào ${list} các mục có ${item}`, en: `Add items with ${item} to ${list}` };
  }
  // An index in the path: that item is there and lacks the member.
  if (place.path.some((step) => typeof step === "number")) {
    return {
      vi: `Ghi vào ${member} của mục đã có (${list}: ${item}) mà path chỉ ra`,
      en: `Write it to ${member} of the item that is there (${list}: ${item}), which path names`,
    };
  }
  return {
    vi: `Thêm vào ${list} một mục có ${item}, rồi ghi vào ${member} của mục đó`,
    en: `Add an item with ${item} to ${list} and write it to ${member} of that item`,
  };
}
