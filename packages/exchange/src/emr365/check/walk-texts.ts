import type { JsonPath } from "@benhan/core/faults";
import type { Emr365 } from "../emr365.data.ts";
import type { Emr365Item, Emr365Text } from "../field-table.ts";
import { emr365Groups } from "../fields.data.ts";

/** Tells every filled text of a document with its item and the place of what holds it, in the order of the table. */
export function walkTexts(
  document: Emr365,
  visit: (item: Emr365Text, text: string, within: JsonPath) => void,
): void {
  const walk = (items: readonly Emr365Item[], members: Readonly<Record<string, unknown>>, path: JsonPath) => {
    for (const item of items) {
      const value = members[item.name];
      if (item.shape === "text") {
        if (typeof value === "string" && value !== "") visit(item, value, path);
        continue;
      }
      const own = path.concat(item.name);
      if (Array.isArray(value))
        value.forEach((row, index) => {
          walk(item.items, row, own.concat(index));
        });
      else if (value !== undefined) walk(item.items, value as Readonly<Record<string, unknown>>, own);
    }
  };
  walk(emr365Groups, document as unknown as Readonly<Record<string, unknown>>, []);
}
