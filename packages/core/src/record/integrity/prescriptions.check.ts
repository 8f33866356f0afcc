import type { Issue } from "../../faults/issue.ts";
import { compareDecimals, type Decimal } from "../../numbers/decimal.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** A prescription gives something: a drug of which there is nothing was mistyped or should not be on it. */
export function prescriptionIssues({ record, isEffective }: RecordFacts): readonly Issue[] {
  return record.entries.flatMap((entry, position) => {
    if (entry.kind !== "prescription" || !isEffective(entry)) return [];
    return entry.drugs.flatMap(({ quantity, days }, index) =>
      Object.entries({ quantity, days }).flatMap(([member, value]) =>
        isZero(value) ? [issueAt(nothingPrescribed, ["entries", position, "drugs", index, member])] : [],
      ),
    );
  });
}

function isZero(value: Decimal | undefined): boolean {
  return value !== undefined && compareDecimals(value, "0" as Decimal) === 0;
}

const nothingPrescribed: Finding = {
  code: "core.record.nothing_prescribed",
  severity: "error",
  text: {
    vi: "Thuốc trong đơn có số lượng hoặc số ngày bằng 0.",
    en: "A drug of the prescription has a quantity, or a number of days, of 0.",
  },
  nextStep: {
    vi: "Ghi số lượng, số ngày thật; thuốc không kê thì bỏ khỏi đơn.",
    en: "Write the real number; take a drug that is not prescribed off the prescription.",
  },
  official: "SO_LUONG",
};
