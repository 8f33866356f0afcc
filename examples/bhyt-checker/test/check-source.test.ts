import { readFileSync } from "node:fs";
import type { CalendarDate } from "@benhan/core";
import { breakRule, createDossierGenerator } from "@benhan/exchange/testkit";
import { describe, expect, it } from "vitest";
import { checkSource } from "../src/check/check-source.ts";
import { createTally } from "../src/check/tally.ts";

const clean = createDossierGenerator({ seed: "page tests", day: "2026-08-12" as CalendarDate }).next(
  "surgery",
);

function csv(table: string, rows: readonly object[]): File {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) =>
    columns.map(
      (column) => `"${String((row as Record<string, unknown>)[column] ?? "").replaceAll('"', '""')}"`,
    ),
  );
  return new File([[columns, ...lines].map((line) => line.join(",")).join("\r\n")], `${table}.csv`);
}

async function check(...files: readonly File[]) {
  const tally = createTally();
  const options = { signal: new AbortController().signal, onStep: () => undefined };
  const checked = await checkSource(files, tally, options);
  return { checked, findings: tally.taken().filter(({ level }) => level !== "information") };
}

describe("the check of the page", () => {
  it("has one number for the row of a sheet, in the place and in the sentence", async () => {
    const { XML1, XML2 = [] } = breakRule("X2-016", clean)?.tables ?? clean;
    const { findings } = await check(csv("XML1", [XML1]), csv("XML2", XML2));
    const found = findings.find(({ rule }) => rule === "X2-016");
    expect(found?.row).toBeGreaterThan(1);
    expect(found?.text.vi).toContain(`XML2[${found?.row}].NGAY_YL`);
  });

  it("tells a table that XML1 calls for once, as the command does", async () => {
    const { XML1, XML3 = [] } = clean;
    const { checked, findings } = await check(csv("XML1", [XML1]), csv("XML3", XML3));
    const codes = findings.map(({ code }) => code);
    expect(codes).toContain("exchange.bhyt.tables_not_given");
    expect(codes.filter((code) => code.includes("sum_"))).toEqual([]);
    expect(checked.errors).toBeGreaterThan(0);
  });

  it("says of QĐ 4210 that no rule was asked", async () => {
    const golden = new URL(
      "../../../packages/exchange/test/bhyt/fixtures/qd4210.golden.xml",
      import.meta.url,
    );
    const { findings } = await check(new File([readFileSync(golden)], "cu.xml"));
    expect(findings.map(({ code }) => code)).toContain("exchange.bhyt.edition_not_checked");
  });
});
