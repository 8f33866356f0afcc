import { emptyObject } from "../check/shape-document.ts";
import type { Emr365Branch } from "../field-table.ts";
import { emr365Groups } from "../fields.data.ts";
import type { Row } from "./item-rule.ts";

/** A row of a list of a group, with all its items empty. */
export function emptyRow(group: string, ...lists: readonly string[]): Row {
  let branch: Pick<Emr365Branch, "items"> = { items: emr365Groups };
  for (const name of [group, ...lists]) {
    const found = branch.items.find((item) => item.name === name);
    if (found === undefined || found.shape === "text") return {};
    branch = found;
  }
  return emptyObject(branch);
}
