// @ts-check
// Prevents: code that runs on a developer's browser and not on a hospital's. Chrome 109 is the last one for Windows 7,
// 8.1 and Server 2012. New functions of the language are refused in our own code by the compiler's `lib`; this gate
// adds what the compiler lets through, and reads the libraries that come with us into a page.
import { join, relative } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { root } from "../../scripts/machine.mjs";
import { allSubpaths } from "./subpaths.mjs";

export const title = "nothing newer than Chrome 109";

/**
 * What is newer, and the Chrome that brought it.
 *
 * @type {readonly (readonly [RegExp, string])[]}
 */
const newer = [
  [/\bAbortSignal\.any\b/, "AbortSignal.any (116)"],
  [/\.withResolvers\(/, "Promise.withResolvers (119)"],
  [/\bPromise\.try\b/, "Promise.try (128)"],
  [/\bSymbol\.(asyncDispose|dispose)\b/, "Symbol.dispose (134)"],
  [/\bArray\.fromAsync\b/, "Array.fromAsync (121)"],
  [/\.(toSorted|toReversed|toSpliced)\(/, "toSorted, toReversed, toSpliced (110)"],
  [/\b(Object|Map)\.groupBy\b/, "groupBy (117)"],
  [/\bIterator\.(from|prototype)\b/, "iterator helpers (122)"],
  [/\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, "set methods (122)"],
  [/\.(isWellFormed|toWellFormed)\(/, "isWellFormed (111)"],
  [/\bURL\.(canParse|parse)\b/, "URL.canParse (120), URL.parse (126)"],
  [/\bRegExp\.escape\b/, "RegExp.escape (136)"],
  [/\bError\.isError\b/, "Error.isError (134)"],
  [/\bUint8Array\.from(Hex|Base64)\b|\.to(Hex|Base64)\(\)/, "Uint8Array.fromHex, toBase64 (140)"],
  [/\bReadableStream\.from\b/, "ReadableStream.from (in no Chrome)"],
  [/\.getSetCookie\(/, "Headers.getSetCookie (113)"],
  // A literal /…/v reaches the bundle in this form too: esbuild rewrites what its target cannot read.
  [/new RegExp\(.*,\s*["'`][a-z]*v[a-z]*["'`]\)/, "the regular expression flag v (112)"],
];

export async function problems() {
  const bundled = allSubpaths()
    .filter((subpath) => subpath.isPortable)
    .map(newerThingsInBundle);
  return [...(await Promise.all(bundled)).flat(), ...streamsReadByForAwait()];
}

/** @param {import("./subpaths.mjs").Subpath} subpath */
async function newerThingsInBundle(subpath) {
  let text;
  try {
    const { outputFiles } = await build({
      entryPoints: [subpath.source],
      absWorkingDir: root,
      bundle: true,
      // Spaces stay, so that the expressions above can be read; comments go.
      minifySyntax: true,
      legalComments: "none",
      write: false,
      format: "esm",
      platform: "browser",
      target: "chrome109",
      conditions: ["@benhan/source"],
      logLevel: "silent",
    });
    text = (outputFiles[0]?.text ?? "").replace(/^\s*\/\/.*$/gm, "");
  } catch (error) {
    return [
      `${subpath.name} cannot be bundled for a browser: ${error instanceof Error ? error.message : error}`,
    ];
  }
  return newerThingsIn(text).map((thing) => `${subpath.name}: ${thing}`);
}

/**
 * @param {string} text JavaScript without comments.
 * @returns {string[]} What is newer than the floor, with the place where it is used.
 */
export function newerThingsIn(text) {
  return newer.flatMap(([pattern, name]) => {
    const match = pattern.exec(text);
    // Code that asks `typeof URL.canParse` first has another way where the answer is no.
    if (match === null || text.includes(`typeof ${match[0]}`)) return [];
    const around = text.slice(Math.max(0, match.index - 60), match.index + 60).replace(/\s+/g, " ");
    return [`${name}: …${around}…`];
  });
}

/** `for await` over a ReadableStream came with Chrome 124, and only its type tells it from any other loop. */
function streamsReadByForAwait() {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const sources = allSubpaths().filter((subpath) => subpath.isPortable);
  const program = ts.createProgram(
    sources.map((subpath) => join(root, subpath.source)),
    options,
  );
  const checker = program.getTypeChecker();
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) {
      const name = checker.getTypeAtLocation(node.expression).getSymbol()?.name;
      if (name === "ReadableStream") {
        const file = node.getSourceFile();
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push(
          `${relative(root, file.fileName)}:${line}: for await over a ReadableStream (124): use getReader()`,
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.fileName.includes("node_modules")) visit(file);
  return found;
}
