import { expect, it } from "vitest";
import { printedBy } from "./printed-by.ts";
import { outputOf } from "./program-of.ts";

it.each(["vi", "en"])(
  "the program of the guide to the health book prints what the guide shows (%s)",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/health-book.md`;
    expect(outputOf(page).split("\n").length).toBeGreaterThan(3);
    expect(await printedBy(page)).toBe(outputOf(page));
  },
);
