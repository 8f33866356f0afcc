import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { object, refuseCall, signal } from "@benhan/core/options";
import { optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import type { PaperFonts } from "./pdf/paper-fonts.ts";

const files = {
  regular: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const;

const optionsShape = object<{ readonly signal?: AbortSignal }>({ signal });

let loaded: Promise<PaperFonts> | undefined;

/**
 * Reads the fonts that papers are printed with: Tinos, which is as wide as Times New Roman and complete for Vietnamese.
 * Every call gives the same object, so that the fonts are read and parsed once for a process.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 30/2020/NĐ-CP, phụ lục I: Times New Roman
 */
export async function loadPaperFonts(options: { readonly signal?: AbortSignal } = {}): Promise<PaperFonts> {
  refuseCall("loadPaperFonts", optionIssues(options, optionsShape), guides.print);
  options.signal?.throwIfAborted();
  loaded ??= read().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function read(): Promise<PaperFonts> {
  const { resolve } = createRequire(import.meta.url);
  const entries = Object.entries(files).map(
    async ([name, file]) =>
      [name, new Uint8Array(await readFile(resolve(`@expo-google-fonts/tinos/${file}`)))] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof files, Uint8Array>;
}
