import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { accessTable } from "../../src/access/index.ts";

const root = new URL("../../../../", import.meta.url);
const pages = async (): Promise<Readonly<Record<string, string>>> =>
  (await import(new URL("tools/generate/access-table.mjs", root).href)).generateAccessPage();

it("[KCB-06] the page of access is what the generator makes", async () => {
  for (const [path, text] of Object.entries(await pages())) {
    expect(readFileSync(fileURLToPath(new URL(path, root)), "utf8"), path).toBe(text);
  }
});

it("the page has a mark for every cell of the table, with its source, and for no other", async () => {
  const [page = ""] = Object.values(await pages());
  const cells = accessTable.flatMap(({ categories, operations }) => categories.flatMap(() => operations));
  expect(page.match(/\| ✓/g)).toHaveLength(cells.length);
  for (const { source, rule } of accessTable) expect(page).toContain(`${source} (${rule})`);
});
