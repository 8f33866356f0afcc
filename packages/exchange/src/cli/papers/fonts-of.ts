import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf } from "@benhan/core/command-line";
import type { PaperFonts } from "@benhan/exchange/paper";
import { usageWrong } from "../cli.faults.ts";
import { inputUnreadable } from "../input/input.faults.ts";

/** Faces by what stands in the names of their files; the first that fits. */
const faces = [
  ["boldItalic", /bold.?(?:italic|oblique)|(?:^|[-_ ])(?:bi|z)\./i],
  ["bold", /bold|(?:^|[-_ ])bd?\./i],
  ["italic", /italic|oblique|(?:^|[-_ ])i\./i],
  ["regular", /./],
] as const;

/**
 * The fonts of `--fonts`, a folder with four files of TrueType or OpenType; without it those that come along.
 *
 * @throws EmrError `exchange.cli.input_unreadable`; `core.cli.usage_wrong` when a face is missing or there twice
 */
export async function fontsOf(command: string, folder: string | undefined): Promise<PaperFonts> {
  const { loadPaperFonts } = await import("@benhan/exchange/paper-fonts");
  if (folder === undefined) return loadPaperFonts();
  try {
    const names = (await readdir(folder)).filter((name) => /\.(?:ttf|otf)$/i.test(name)).sort();
    const byFace = new Map<string, string[]>();
    for (const name of names) {
      const face = faces.find(([, pattern]) => pattern.test(name))?.[0] ?? "regular";
      byFace.set(face, [...(byFace.get(face) ?? []), name]);
    }
    const wrong = faces.filter(([face]) => byFace.get(face)?.length !== 1).map(([face]) => face);
    if (wrong.length > 0) throw usageWrong({ usage: `${command} --help`, parts: [fontsPart(wrong)] });
    const read = async (face: (typeof faces)[number][0]) =>
      new Uint8Array(await readFile(join(folder, byFace.get(face)?.[0] ?? "")));
    const [regular, bold, italic, boldItalic] = await Promise.all([
      read("regular"),
      read("bold"),
      read("italic"),
      read("boldItalic"),
    ]);
    return { regular, bold, italic, boldItalic };
  } catch (cause) {
    const reason = reasonOf(cause);
    if (reason === undefined) throw cause;
    throw inputUnreadable({ file: folder, reason }, { cause });
  }
}

const fontsPart = (wrong: readonly string[]) => ({
  vi: `--fonts cần đúng bốn tệp .ttf/.otf (thường, Bold, Italic, BoldItalic); thiếu hoặc thừa: ${wrong.join(", ")}`,
  en: `--fonts needs four files .ttf/.otf (regular, Bold, Italic, BoldItalic); missing or too many: ${wrong.join(", ")}`,
});
