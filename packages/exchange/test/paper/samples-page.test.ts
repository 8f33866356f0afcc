import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { paperSamples } from "./samples.ts";

const reference = fileURLToPath(new URL("../../../../docs/reference/", import.meta.url));

it("the docs show the first page of every sample and no other, small enough to be fetched", () => {
  const page = readFileSync(`${reference}papers.md`, "utf8");
  const samples = paperSamples();
  const pictures = readdirSync(`${reference}papers`);
  expect(pictures.sort()).toEqual(samples.map(({ name }) => `${name}.png`).sort());
  for (const { name, form } of samples) {
    const row = page.split("\n").find((line) => line.includes(`(papers/${name}.png)`));
    expect(row, "run: node tools/paper-samples.mjs --docs").toContain(
      `| ${form.template.names.vi} / ${form.template.names.en} |`,
    );
    expect(row).toContain(`| ${form.template.sectionsConfidence} |`);
  }
  const bytes = pictures.reduce((sum, name) => sum + statSync(`${reference}papers/${name}`).size, 0);
  expect(bytes).toBeLessThan(2_500_000);
});
