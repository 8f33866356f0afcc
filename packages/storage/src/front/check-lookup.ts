import { invalidChange } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { LookupChange } from "@benhan/core/ports";
import { checkMembers, checkText } from "./check-values.ts";
import type { IssueList } from "./issue-list.ts";

const members = {
  change: true,
  facilityId: true,
  index: true,
  value: true,
  key: true,
  remove: true,
} as const;

/** Says everything that is wrong with an entry of the look-up index. */
export function checkLookup(change: LookupChange, path: JsonPath, found: IssueList): void {
  checkMembers(change, members, found, path);
  for (const field of ["index", "value", "key"] as const) checkText(change[field], [...path, field], found);
  const remove: unknown = change.remove;
  if (remove !== undefined && remove !== true) {
    found.add(
      invalidChange,
      [...path, "remove"],
      "Chỉ được là true, hoặc bỏ trống.",
      "Must be true, or left out.",
    );
  }
}

/** An entry that shares nothing with the caller's, its texts in normal form C. */
export function copyLookup({ facilityId, index, value, key, remove }: LookupChange): LookupChange {
  return {
    change: "lookup",
    facilityId,
    index: index.normalize("NFC"),
    value: value.normalize("NFC"),
    key: key.normalize("NFC"),
    ...(remove === true && { remove }),
  };
}
