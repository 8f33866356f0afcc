import { object, refuseCall, text, word } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { requireNamed } from "../lint/nameless-issue.ts";
import { paperNotDrawable } from "../paper.faults.ts";
import type {
  ChoicesBlock,
  LabelledValue,
  LetterheadBlock,
  MarkBlock,
  PaperBlock,
  PaperDocument,
  ParagraphBlock,
  SignaturesBlock,
  StyledText,
  TableBlock,
  TableCell,
} from "../paper-document.ts";
import { paperDocument, paperIssues } from "../paper-shape.ts";
import { htmlText } from "./html-text.ts";
import { type HtmlWords, htmlWords } from "./html-words.ts";
import { pageStyle, sheetStyle } from "./page-style.ts";
import { pictureHtml } from "./picture-html.ts";

export interface HtmlOptions {
  /** Of what is said to a screen reader beside the paper: ticked, left blank. Default `vi`. */
  readonly language?: "vi" | "en";
  /** CSS of the facility, after ours. No request goes out: the page allows none. */
  readonly styles?: string;
}

const optionsShape = object<HtmlOptions>({ language: word("vi", "en"), styles: text });

/**
 * The paper as one page that stands alone: no script, no request to anywhere, readable by a screen reader, and printed
 * at its size by a browser. For looking at; what is signed and archived is the PDF.
 *
 * @throws EmrError `exchange.paper.not_drawable` with every place of what is no paper, `exchange.paper.nameless`, `core.options.wrong`
 * @legal CV 365/TTYQG-GPQLCL III.1.1 e
 */
export function renderHtml(paper: PaperDocument, options: HtmlOptions = {}): string {
  refuseCall(
    "renderHtml",
    [...argumentIssues("paper", paper, paperDocument), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const issues = paperIssues(paper, []);
  if (issues.length > 0) throw paperNotDrawable({ errors: issues.length }, { issues });
  requireNamed(paper);
  const { language = "vi", styles = "" } = options;
  const words = htmlWords[language];
  const blocks = paper.blocks.map((block, index) => blockHtml(block, words, language, `b${index}`));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(paper.title)}</title>
<style>${pageStyle}
${sheetStyle(paper.size, paper.orientation)}
${styles.replaceAll("</", "<\\/")}</style>
</head>
<body>
<main class="${typeof paper.size === "object" ? "label" : `${paper.size} ${paper.orientation}`}">
${blocks.join("\n")}${typeof paper.size === "object" ? "" : `\n<footer>${htmlText(paper.runningFoot)}</footer>`}
</main>
</body>
</html>
`;
}

function blockHtml(block: PaperBlock, words: HtmlWords, language: string, id: string): string {
  switch (block.kind) {
    case "letterhead":
      return letterheadHtml(block);
    case "title":
      return [
        `<h1>${htmlText(block.text)}</h1>`,
        ...block.below.map((text) => `<p class="below">${htmlText(text)}</p>`),
      ].join("\n");
    case "heading":
      return `<h${block.level + 1}>${htmlText(block.text)}</h${block.level + 1}>`;
    case "lines":
      return block.lines
        .map((line) => `<dl>${line.map((one) => valueHtml(one, words, language)).join("")}</dl>`)
        .join("\n");
    case "paragraph":
      return paragraphHtml(block, words, language);
    case "choices":
      return choicesHtml(block, words, language, id);
    case "table":
      return tableHtml(block, words, language);
    case "signatures":
      return signaturesHtml(block, words, language);
    case "picture":
      return `<figure class="${block.align ?? "left"}">${pictureHtml(block.picture, block.width, block.height)}</figure>`;
    case "mark":
      return markHtml(block);
    case "page-break":
      return '<div class="break"></div>';
  }
}

const hidden = (text: string, language: string): string =>
  `<span class="hidden"${language === "vi" ? "" : ` lang="${language}"`}>${htmlText(text)}</span>`;

const blankHtml = (words: HtmlWords, language: string): string =>
  `<span class="blank">${hidden(words.toFillIn, language)}</span>`;

function letterheadHtml({ left, right, logo }: LetterheadBlock): string {
  const side = (lines: readonly StyledText[]) =>
    `<div>${lines.map(({ text, style = "plain" }) => `<p class="${style}">${htmlText(text)}</p>`).join("")}</div>`;
  const picture = logo === undefined ? "" : pictureHtml(logo, 18);
  return `<div class="letterhead">${picture}${side(left)}${side(right)}</div>`;
}

function valueHtml(
  { label, value, share, boxes }: LabelledValue,
  words: HtmlWords,
  language: string,
): string {
  const shown = value === "" ? blankHtml(words, language) : htmlText(value);
  const basis = Math.max(0, share);
  return `<div style="flex-grow:${basis}"><dt>${htmlText(label)}</dt><dd${boxes === true ? ' class="boxes"' : ""}>${shown}</dd></div>`;
}

function paragraphHtml(block: ParagraphBlock, words: HtmlWords, language: string): string {
  const { label, text, style, align, emptyLines = label === undefined ? 0 : 1 } = block;
  const classes = [style, align].filter((name) => name !== undefined && name !== "plain" && name !== "left");
  const name = label === undefined ? "" : `<span class="label">${htmlText(label)}</span> `;
  const blanks =
    blankHtml(words, language) + '<span class="blank"></span>'.repeat(emptyCount(emptyLines, 1) - 1);
  const shown = text === "" ? (emptyLines > 0 ? blanks : "") : htmlText(text);
  return `<p${classes.length === 0 ? "" : ` class="${classes.join(" ")}"`}>${name}${shown}</p>`;
}

function choicesHtml(
  { label, options }: ChoicesBlock,
  words: HtmlWords,
  language: string,
  id: string,
): string {
  const items = options.map(
    ({ label: text, ticked }) =>
      `<li>${hidden(`[${ticked ? "x" : " "}] ${ticked ? words.ticked : words.notTicked}:`, language)}` +
      `<span class="frame" aria-hidden="true">${ticked ? "×" : ""}</span>${htmlText(text)}</li>`,
  );
  return (
    `<div class="choices"><span class="label" id="${id}">${htmlText(label)}</span>` +
    `<ul aria-labelledby="${id}">${items.join("")}</ul></div>`
  );
}

function tableHtml(block: TableBlock, words: HtmlWords, language: string): string {
  const { label, columns, rows, emptyRows = 3 } = block;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const caption =
    label === undefined
      ? `<caption class="hidden"${language === "vi" ? "" : ` lang="${language}"`}>${htmlText(words.table)}</caption>`
      : `<caption class="bold">${htmlText(label)}</caption>`;
  const cols = columns.map(({ share }) => `<col style="width:${((100 * share) / whole).toFixed(2)}%">`);
  const heads = columns.map(({ title }) => `<th scope="col">${htmlText(title)}</th>`);
  const shown =
    rows.length > 0 ? rows : Array.from({ length: emptyCount(emptyRows, 0) }, () => columns.map(() => ""));
  const body = shown.map((row) => {
    const cells = columns.map(({ align }, index) => {
      const aligned = align === undefined || align === "left" ? "" : ` class="${align}"`;
      return `<td${aligned}>${cellHtml(row[index] ?? "")}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return (
    `<table>${caption}<colgroup>${cols.join("")}</colgroup>` +
    `<thead><tr>${heads.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`
  );
}

/** More to write on than a form has is a mistake. */
const mostEmpty = 200;

function emptyCount(wanted: number, least: number): number {
  return Number.isFinite(wanted) ? Math.max(least, Math.min(mostEmpty, Math.floor(wanted))) : least;
}

function cellHtml(cell: TableCell): string {
  if (typeof cell === "string") return htmlText(cell);
  return cell.map(({ text, style = "plain" }) => `<div class="${style}">${htmlText(text)}</div>`).join("");
}

function signaturesHtml(
  { placeAndDate, places }: SignaturesBlock,
  words: HtmlWords,
  language: string,
): string {
  const items = places.map(
    ({ label, hint, by }) =>
      `<li><p class="bold">${htmlText(label)}</p><p class="italic">${htmlText(hint)}</p>` +
      `<div class="space"></div>${by === undefined ? "" : `<p class="bold">${htmlText(by)}</p>`}</li>`,
  );
  const date = placeAndDate === undefined ? "" : `<p class="date">${htmlText(placeAndDate)}</p>`;
  return `<div class="signatures">${hidden(words.signatures, language)}${date}<ul>${items.join("")}</ul></div>`;
}

function markHtml({ title, lines, picture, pictureWidth }: MarkBlock): string {
  const text = lines.map((line) => `<p>${htmlText(line)}</p>`).join("");
  const shown =
    picture === undefined ? "" : pictureHtml(picture, pictureWidth ?? ("bars" in picture ? 50 : 26));
  return `<div class="mark" role="note">${shown}<div><p class="bold">${htmlText(title)}</p>${text}</div></div>`;
}
