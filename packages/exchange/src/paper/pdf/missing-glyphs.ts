import type { Issue, JsonPath } from "@benhan/core/faults";
import { given, listOf, refuseCall } from "@benhan/core/options";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { fontsShape } from "../options/fonts-shape.ts";
import type { PaperDocument } from "../paper-document.ts";
import { faceOf } from "./font-face.ts";
import type { FaceName, PaperFonts } from "./paper-fonts.ts";
import { printableText } from "./printable-text.ts";

/** What every font for Vietnamese has; such a text is not looked at further. */
const plain =
  /^[\n -~\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]*$/;
const styles = ["regular", "bold", "italic", "boldItalic"] as const satisfies readonly FaceName[];
/** Members of blocks that hold no text to draw. */
const notDrawn: ReadonlySet<string> = new Set([
  "kind",
  "form",
  "size",
  "orientation",
  "style",
  "align",
  "role",
  "name",
  "alt",
  "bytes",
  "modules",
  "bars",
]);

/**
 * Names every text of papers with characters that the fonts have not; they are drawn as a square. Paths begin with the
 * index of the paper. `renderPdf` reports the same.
 *
 * @throws EmrError `exchange.paper.font_unreadable`, `core.options.wrong`
 */
export function missingGlyphs(papers: readonly PaperDocument[], fonts: PaperFonts): Issue[] {
  refuseCall(
    "missingGlyphs",
    [...argumentIssues("papers", papers, listOf(given)), ...argumentIssues("fonts", fonts, fontsShape)],
    guides.print,
  );
  return papers.flatMap((paper, at) => missingGlyphsOf(paper, at, fonts));
}

/** The same for one paper of a row of them. */
export function missingGlyphsOf(paper: PaperDocument, at: number, fonts: PaperFonts): Issue[] {
  const issues: Issue[] = [];
  visit(paper, [at]);
  return issues;

  function visit(value: unknown, path: JsonPath): void {
    if (typeof value === "string") {
      if (!plain.test(value) && lacks(value, fonts)) issues.push(missing(path));
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) visit(value[index], [...path, index]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, member] of Object.entries(value))
        if (!notDrawn.has(key)) visit(member, [...path, key]);
    }
  }
}

function lacks(text: string, fonts: PaperFonts): boolean {
  for (const character of printableText(text)) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x0a) continue;
    if (code === 0xfffd) return true;
    if (fonts.fallback !== undefined && faceOf(fonts, "fallback").advance(code) >= 0) continue;
    if (styles.some((style) => faceOf(fonts, style).advance(code) < 0)) return true;
  }
  return false;
}

function missing(path: JsonPath): Issue {
  return {
    code: "exchange.paper.glyph_missing",
    severity: "warning",
    path,
    text: {
      vi: "Có ký tự mà phông chữ không có: bản in hiện ô vuông thay cho ký tự đó.",
      en: "A character is in none of the fonts: a square is printed in its place.",
    },
    nextStep: {
      vi: "Truyền thêm phông chữ có ký tự này vào fonts.fallback, hoặc sửa nội dung.",
      en: "Pass a font that has the character as fonts.fallback, or correct the text.",
    },
  };
}
