import { expect, it } from "vitest";
import { printedBy } from "./printed-by.ts";
import { outputOf } from "./program-of.ts";

it.each(["vi", "en"])(
  "the program of the guide to HoSoBenhAn prints what the guide shows (%s) [CV365-06]",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/emr365.md`;
    expect(outputOf(page).split("\n").length).toBeGreaterThan(10);
    expect(await printedBy(page)).toBe(outputOf(page));
  },
);
