import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type Emr365Item, emr365Groups } from "../../src/emr365/index.ts";
import { groupMaps } from "../../src/emr365/mapping/group-maps.ts";

const root = new URL("../../../../", import.meta.url);
const text = (path: string) => readFileSync(fileURLToPath(new URL(path, root)), "utf8");

it("the table, the type and the page are what the generators make, byte by byte", async () => {
  const { generateEmr365 } = await import(new URL("tools/generate/emr365.mjs", root).href);
  const { generateEmr365Page } = await import(new URL("tools/generate/emr365-page.mjs", root).href);
  const made: Readonly<Record<string, string>> = { ...generateEmr365(), ...(await generateEmr365Page()) };
  expect(Object.keys(made)).toHaveLength(3);
  for (const [path, content] of Object.entries(made)) expect(text(path), path).toBe(content);
});

it("the data are as they were received", () => {
  const digest = createHash("sha256").update(text("data/emr365/fields.json")).digest("hex");
  expect(text("data/emr365/PROVENANCE.md")).toContain(digest);
  for (const form of ["json", "xml"]) {
    const file = text(`packages/exchange/test/emr365/fixtures/hosobenhan.example.${form}`);
    expect(text("packages/exchange/test/emr365/fixtures/PROVENANCE.md")).toContain(
      createHash("sha256").update(file).digest("hex"),
    );
  }
});

it("the mapping speaks of items that the table has, and of each once or for a reason", () => {
  const names = (items: readonly Emr365Item[], within = ""): readonly string[] =>
    items.flatMap((item) =>
      item.shape === "text"
        ? [`${within}${item.name}`]
        : [
            `${within}${item.name}[]`,
            ...names(item.items, `${within}${item.name}${item.shape === "list" ? "[]" : ""}.`),
          ],
    );
  for (const { group, sources } of groupMaps) {
    const known = names(emr365Groups.find(({ name }) => name === group)?.items ?? []);
    for (const { item } of sources) expect(known, `${group}.${item}`).toContain(item);
  }
  expect(groupMaps.map(({ group }) => group)).not.toContain("HoSoCapCuu");
});
