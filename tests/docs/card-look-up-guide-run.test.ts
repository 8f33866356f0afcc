import { expect, it } from "vitest";
import { printedBy } from "./printed-by.ts";
import { outputOf } from "./program-of.ts";

it.each(["vi", "en"])(
  "the program of the guide to card look-ups prints what the guide shows (%s)",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/card-look-up.md`;
    expect(outputOf(page).split("\n").length).toBeGreaterThan(5);
    expect(await printedBy(page)).toBe(outputOf(page));
  },
);
