import { type Coding, codingSystems } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { ReadValue, Row, Trace } from "./item-rule.ts";

/** The system of a code that the facility gives. */
const ownDrugs = "facility";

/** The item of a code: a drug has one place for the ministry's code and one for the facility's; a service has none. */
export function drugCodeItem({ system }: Pick<Coding, "system">): "mathuocvattu_byt" | "mathuocvattu_bv" {
  return system === codingSystems.drug ? "mathuocvattu_byt" : "mathuocvattu_bv";
}

/** Writes the code of a drug into its line. */
export function writeDrugCoding(
  coding: Coding | undefined,
  from: JsonPath,
  line: Row,
  at: JsonPath,
): readonly Trace[] {
  if (coding === undefined) return [];
  const item = drugCodeItem(coding);
  line[item] = coding.code;
  return [
    { record: [...from, "coding", "code"], document: [...at, item], told: true },
    {
      record: [...from, "coding", "system"],
      document: [...at, item, "#system"],
      told: coding.system === codingSystems.drug || coding.system === ownDrugs,
    },
  ];
}

/** Reads the code of a drug; the ministry's where both are given. */
export function readDrugCoding(line: object, at: JsonPath): readonly ReadValue[] {
  for (const [item, system] of [
    ["mathuocvattu_byt", codingSystems.drug],
    ["mathuocvattu_bv", ownDrugs],
  ] as const) {
    const code = String((line as Row)[item] ?? "").trim();
    if (code === "") continue;
    return [
      { path: ["coding", "system"], value: system, document: [...at, item, "#system"] },
      { path: ["coding", "code"], value: code, document: [...at, item] },
    ];
  }
  return [];
}
