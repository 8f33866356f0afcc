import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
// The generator is plain JavaScript.
import { declaredCodes, faultCatalogue, faultsPage } from "../../tools/generate/faults.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

function pages(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ["node_modules", "dist", "site", "out", ".git", ".work"].includes(entry.name) ? [] : pages(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** Code without comments and blank lines, trimmed. */
function codeLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\s*\/\/.*$/, "").trim())
    .filter((line) => line !== "");
}

describe("the documentation", () => {
  it("shows in both READMEs exactly the ten lines that the example runs", () => {
    const example = codeLines(read("examples/quickstart/src/ten-lines.ts"));
    for (const page of ["README.md", "README.en.md"]) {
      const block = /<!-- ten-lines -->\n```ts\n([\s\S]*?)```/.exec(read(page))?.[1] ?? "";
      const shown = codeLines(block);
      expect(shown.length).toBeGreaterThanOrEqual(8);
      const start = example.indexOf(shown[0] ?? "");
      expect(example.slice(start, start + shown.length)).toEqual(shown);
    }
  });

  it("has the same guides in both languages", () => {
    const tree = (language: string) =>
      pages(join("docs", language)).map((page) => relative(join("docs", language), page));
    expect(tree("vi")).toEqual(tree("en"));
    expect(tree("vi")).not.toEqual([]);
  });

  it("links only to files that exist", () => {
    const broken = pages(".").flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map((match) => match[1] ?? "")
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("the codes of faults and findings", () => {
  const declared = declaredCodes() as readonly {
    code: string;
    file: string;
    text?: { vi: string; en: string };
    next?: { vi: string; en: string };
  }[];

  it("are listed with their sentences in docs/reference/faults.md, freshly generated", () => {
    expect(read("docs/reference/faults.md")).toBe(faultsPage());
    expect(read("packages/exchange/src/cli/explain/fault-catalogue.data.ts")).toBe(faultCatalogue());
    expect(declared.length).toBeGreaterThan(50);
  });

  it("follow the grammar package.feature.what and belong to the package that declares them", () => {
    for (const { code, file } of declared) {
      expect(code).toMatch(/^(core|signing|exchange|storage)\.[a-z0-9_]+\.[a-z0-9_]+(\.[a-z0-9_]+)?$/);
      expect(file.split("/")[1], code).toBe(code.split(".")[0]);
    }
  });

  it("are declared in one folder each, so that reading and writing may speak of the same rule", () => {
    const files = new Map<string, Set<string>>();
    for (const { code, file } of declared) files.set(code, (files.get(code) ?? new Set()).add(dirname(file)));
    expect([...files].filter(([, places]) => places.size > 1)).toEqual([]);
  });

  it("speak Vietnamese and English, and the two differ", () => {
    for (const { code, text, next } of declared) {
      for (const sentence of [text, next]) {
        if (sentence === undefined || sentence.vi.startsWith("‹")) continue;
        expect(sentence.vi, code).not.toBe(sentence.en);
        expect(sentence.vi, code).not.toBe("");
        expect(sentence.en, code).not.toBe("");
      }
    }
  });
});
