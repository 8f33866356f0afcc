import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { programOf, programPages } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("the code of the guides and the READMEs", () => {
  it("compiles as it stands, each page as one program, under strict options", { timeout: 60_000 }, () => {
    const folder = join(root, "tests", "docs");
    const modules = new Map(
      programPages.map((page) => [
        join(folder, `${page.replaceAll("/", "-")}.ts`).replaceAll("\\", "/"),
        programOf(page),
      ]),
    );
    for (const program of modules.values()) expect(program.length).toBeGreaterThan(1500);
    const config = ts.getParsedCommandLineOfConfigFile(
      join(root, "tsconfig.json"),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: () => undefined,
      },
    );
    const options = { ...config?.options, noEmit: true };
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile, getSourceFile } = host;
    host.fileExists = (file) => modules.has(file) || fileExists(file);
    host.readFile = (file) => modules.get(file) ?? readFile(file);
    host.getSourceFile = (file, language, ...rest) => {
      const text = modules.get(file);
      return text === undefined
        ? getSourceFile(file, language, ...rest)
        : ts.createSourceFile(file, text, language);
    };
    const program = ts.createProgram([...modules.keys()], options, host);
    const faults = [...modules.keys()].flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) =>
          `${file.slice(folder.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      );
    });
    expect(faults).toEqual([]);
  });
});
