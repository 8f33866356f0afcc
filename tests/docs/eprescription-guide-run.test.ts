import { expect, it } from "vitest";
import { printedBy } from "./printed-by.ts";
import { outputOf } from "./program-of.ts";

it.each(["vi", "en"])(
  "the program of the guide to e-prescriptions prints what the guide shows (%s) [RX-06] [RX-08]",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/eprescription.md`;
    expect(outputOf(page).split("\n").length).toBeGreaterThan(8);
    expect(await printedBy(page)).toBe(outputOf(page));
  },
);
