import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = new URL("../../../../", import.meta.url);
const generator = () => import(new URL("tools/generate/attacks.mjs", root).href);

it("every attack has a test, and every test of an attack is of a listed one", async () => {
  const { disagreements, attacks, attackTests } = await generator();
  expect(disagreements()).toEqual([]);
  expect(new Set(attacks.map(({ id }: { id: string }) => id)).size).toBe(attacks.length);
  // The check itself notices what is missing.
  const tests = attackTests() as readonly { id: string }[];
  expect(disagreements(tests.filter(({ id }) => id !== "PDF-01"))).toEqual(["PDF-01 has no test"]);
});

it("the page of attacks is what the generator makes", async () => {
  const { generateAttacksPage } = await generator();
  for (const [path, text] of Object.entries(generateAttacksPage()))
    expect(readFileSync(fileURLToPath(new URL(path, root)), "utf8"), path).toBe(text);
});
