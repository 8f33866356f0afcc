import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateIdentifiers } from "../../../../tools/generate/identifiers.mjs";
import { readInsuranceCard, readPersonalId } from "../../src/identifiers/index.ts";
import type { CalendarDate } from "../../src/index.ts";

const entriesOf = (name: string): readonly Readonly<Record<string, unknown>>[] =>
  JSON.parse(readFileSync(new URL(`../../../../data/identifiers/${name}.json`, import.meta.url), "utf8"))
    .entries;

it("the tables of identifiers are what their generator makes of the data", () => {
  const made = generateIdentifiers() as Record<string, string>;
  expect(Object.keys(made)).toHaveLength(2);
  for (const [path, text] of Object.entries(made)) {
    expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")).toBe(text);
  }
});

it("every century digit says what the official list says", () => {
  const entries = entriesOf("personal-id-century");
  expect(entries).toHaveLength(10);
  for (const { code, sex, century } of entries) {
    expect(readPersonalId(`079${code}05000000`).parts).toMatchObject({
      gender: sex === 1 ? "male" : "female",
      birthYear: Number(century) + 5,
    });
  }
});

it("every place of the official list is known, and no other", () => {
  const known = new Set(entriesOf("personal-id-province").map(({ code }) => code));
  for (let number = 0; number < 1000; number += 1) {
    const place = String(number).padStart(3, "0");
    expect(readPersonalId(`${place}290000001`).issues.length === 0, place).toBe(known.has(place));
  }
});

it("every group of the official list has its usual level on both sides of 2026-01-01", () => {
  const usual = (group: string, on: string) =>
    [1, 2, 3, 4, 5].filter(
      (level) =>
        readInsuranceCard(`${group}${level}790000000000`, { on: on as CalendarDate }).issues.length === 0,
    );
  const entries = entriesOf("bhyt-object-prefix");
  for (const { code, level, levelBefore2026 } of entries) {
    expect([code, usual(String(code), "2025-12-31")]).toEqual([code, [levelBefore2026 ?? level]]);
    expect([code, usual(String(code), "2026-01-01")]).toEqual([code, [level]]);
  }
  expect(
    entries.filter(({ levelBefore2026 }) => levelBefore2026 !== undefined).map(({ code }) => code),
  ).toEqual(["CN", "LH"]);
});
