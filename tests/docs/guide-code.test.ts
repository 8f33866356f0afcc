import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the guides take for granted: the reader's own data, and what an earlier block made. */
const given = `
import type { EpisodeId, FacilityId, OutgoingDocument, Visit } from "@benhan/core";
import type { Storage } from "@benhan/storage";
declare global {
  const hisJson: string; const passphrase: string; const facilityId: FacilityId; const visit: Visit;
  const dossier: OutgoingDocument; const storage: Storage; const episodeId: EpisodeId; const rootCertificate: Uint8Array;
}
`;

/** Every block of TypeScript of a guide as a module of its own, by a name that tells where it stands. */
function modulesOf(page: string): Map<string, string> {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  return new Map(
    blocks.map((block, index) => [`${page.replaceAll("/", "-")}-${index + 1}.ts`, `${block}\nexport {};\n`]),
  );
}

describe("the code of the guides", () => {
  it("compiles as it stands, block by block, under strict options", { timeout: 60_000 }, () => {
    const folder = join(root, "tests", "docs");
    const modules = new Map(
      ["docs/vi/start.md", "docs/en/start.md"]
        .flatMap((page) => [...modulesOf(page)])
        .concat([["given.ts", given]])
        .map(([name, text]) => [join(folder, name).replaceAll("\\", "/"), text]),
    );
    expect(modules.size).toBe(13);
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
