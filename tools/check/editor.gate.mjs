// @ts-check
// Prevents: types that are right and useless. In the editor a code field offers its known values, and a hover over a
// visit or a function fits on a screen: a clever type can lose both without any test noticing.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/machine.mjs";

export const title = "the editor offers known codes, hovers stay short";

const imports =
  'import { checkVisit, parseVisit, type CareFormCode, type Gender, type OutgoingDocument, type Visit } from "@benhan/core";\n' +
  "declare const visit: Visit; declare const document: OutgoingDocument;\n";

/** At `‸` the editor must offer these. @type {readonly { code: string, offers: readonly string[] }[]} */
const completions = [
  { code: 'const gender: Gender = "‸";', offers: ["male", "female", "undetermined"] },
  { code: 'const form: CareFormCode = "‸";', offers: ["01", "03", "09"] },
  { code: 'if (visit.livingArea === "‸") {}', offers: ["K1", "K2", "K3"] },
  { code: 'if (document.kind === "‸") {}', offers: ["bhyt-dossier", "bhyt-check-in"] },
  { code: "visit.‸", offers: ["patient", "episode", "diagnoses", "encounterNumber"] },
];

/** What stands at `‸` is shown in at most so many characters. @type {readonly { code: string, at: number }[]} */
const hovers = [
  { code: "vis‸it;", at: 60 },
  { code: "visit.pat‸ient;", at: 80 },
  { code: "visit.episode.care‸Form;", at: 200 },
  { code: "check‸Visit(null);", at: 160 },
  { code: "const p‸arsed = parseVisit(null);", at: 60 },
];

export async function problems() {
  const file = join(root, "tests", "types", "as-typed-in-the-editor.ts");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  let text = "";
  let version = 0;
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot: (name) => {
      if (name === file) return ts.ScriptSnapshot.fromString(text);
      return existsSync(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined;
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
  });
  /** @param {string} code */
  const type = (code) => {
    text = imports + code.replace("‸", "");
    version += 1;
    return imports.length + code.indexOf("‸");
  };
  return [
    ...completions.flatMap(({ code, offers }) => {
      const offered =
        service.getCompletionsAtPosition(file, type(code), {})?.entries.map((entry) => entry.name) ?? [];
      const missing = offers.filter((value) => !offered.includes(value));
      return missing.length === 0 ? [] : [`${code} does not offer ${missing.join(", ")}`];
    }),
    ...hovers.flatMap(({ code, at }) => {
      const shown = ts.displayPartsToString(service.getQuickInfoAtPosition(file, type(code))?.displayParts);
      if (shown === "" || /\bany\b/.test(shown)) return [`${code} shows ${shown || "nothing"}`];
      return shown.length > at
        ? [`${code} shows ${shown.length} characters, allowed are ${at}: ${shown}`]
        : [];
    }),
  ];
}
