import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { describe, it } from "vitest";

/** A program of the machine that judges our output, such as `xmlsec1`: where it lies, or why the test is skipped. */
export type OutsideTool =
  | { readonly path: string; readonly skip?: never }
  | { readonly path?: never; readonly skip: string };

/** The Debian package that brings a program whose package is named otherwise. */
const debianPackages: Readonly<Record<string, string>> = {
  certutil: "libnss3-tools",
  java: "default-jdk-headless",
  javac: "default-jdk-headless",
  pdffonts: "poppler-utils",
  pdfimages: "poppler-utils",
  pdfinfo: "poppler-utils",
  pdfsig: "poppler-utils",
  pdftoppm: "poppler-utils",
  pdftotext: "poppler-utils",
  pk12util: "libnss3-tools",
  "pkcs11-tool": "opensc",
  psql: "postgresql",
  "softhsm2-util": "softhsm2",
  xmllint: "libxml2-utils",
};

/** The variable that names a program which does not lie on PATH under its own name. */
const overrides: Readonly<Record<string, string>> = { chromium: "CHROMIUM_BIN" };

/**
 * Finds a program of the machine. Where it is missing a developer's run skips with the reason, and CI fails: a check
 * that is silently left out there would be believed to have passed.
 */
export function outsideTool(name: string): OutsideTool {
  const named = process.env[overrides[name] ?? ""];
  if (named !== undefined && existsSync(named)) return { path: named };
  const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder !== "" && existsSync(path)) return { path };
    }
  }
  const skip = `${name} is not installed (Debian: apt-get install ${debianPackages[name] ?? name})`;
  if (process.env["CI"] === "true") throw new Error(`${skip}; in CI it must be there`);
  return { skip };
}

/** Declares tests that need a program: they run with its path, or stand in the report as one skip with its reason. */
export function describeWithTool(name: string, title: string, tests: (path: string) => void): void {
  const tool = outsideTool(name);
  describe(title, () => {
    if (tool.path === undefined) it.skip(`skipped: ${tool.skip}`, () => undefined);
    else tests(tool.path);
  });
}
