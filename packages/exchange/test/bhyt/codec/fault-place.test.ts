import { describe, expect, it } from "vitest";
import { readDossierStream, readDossiers } from "../../../src/bhyt/qd3176/index.ts";
import { dossier, fileOf } from "../../cli/sample-files.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

const file = decoder.decode(fileOf(dossier(1), dossier(2)));
/** The same file with line breaks and margins, as an editor writes it. */
const indented = file.replace(/></g, ">\r\n  <");

async function streamed(text: string, size: number): Promise<string> {
  const bytes = encoder.encode(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: string[] = [];
  for await (const { report } of readDossierStream(pieces())) {
    for (const issue of report.issues) if (issue.severity === "error") found.push(issue.text.en);
  }
  return found.join("\n");
}

const whole = (text: string) =>
  readDossiers(encoder.encode(text))
    .issues.filter(({ severity }) => severity === "error")
    .map((issue) => issue.text.en)
    .join("\n");

/** Where the mark stands, as an editor shows it. */
function placeOf(text: string, mark: string, after = 0): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(mark) + after);
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") - 1 };
}

const spoilt: readonly (readonly [string, (text: string) => string, string, number])[] = [
  ["an & that is none", (text) => text.replace("<CHUKYDONVI", "<A>R & D</A><CHUKYDONVI"), "& D", 1],
  [
    "an & that is none, behind some that are",
    (text) => text.replace("<CHUKYDONVI", "<A>&amp;<![CDATA[R & D]]>&#38; &x</A><CHUKYDONVI"),
    "&x<",
    1,
  ],
  ["an & before a semicolon", (text) => text.replace("<CHUKYDONVI", "<A>R & D;</A><CHUKYDONVI"), "& D", 1],
  [
    "a fault behind an & in CDATA",
    (text) => text.replace("</GIAMDINHHS>", "<A><![CDATA[R & D]]></B></GIAMDINHHS>"),
    "</B>",
    4,
  ],
  ["a cut tag", (text) => text.slice(0, text.indexOf("<CHUKYDONVI") + 5), "<CHUK", 5],
  ["an end tag of another", (text) => text.replace("</DANHSACHHOSO>", "</DANHSACH>"), "</DANHSACH>", 11],
  ["a <", (text) => text.replace("</SOLUONGHOSO>", "< 2</SOLUONGHOSO>"), "< 2", 2],
];

describe.each([
  ["on one line", file],
  ["on many lines", indented],
  ["behind blank lines", `\n\n  ${indented}`],
])("a file %s", (_, text) => {
  it.each(spoilt)("says where it is no XML: %s", async (_name, spoil, mark, after) => {
    const broken = spoil(text);
    const { line, column } = placeOf(broken, mark, after);
    const said = `GIAMDINHHS: refused, it is not well-formed XML (near line ${line}, column ${column}).`;
    expect(whole(broken)).toBe(said);
    for (const size of [97, 4096, broken.length]) expect(await streamed(broken, size)).toBe(said);
  });
});

it("a table says where its text is no XML, and nothing of that text", () => {
  const [, , XML2 = ""] = [...file.matchAll(/<NOIDUNGFILE>([^<]*)/g)].map(([, content]) => content);
  const inner = Buffer.from(XML2 === "" ? "" : XML2, "base64").toString("utf8");
  const broken = inner.replace(/(<[A-Z_]+>)([^<]{3,})(<\/)/, "$1Nguyen & Tran$3").replace("><", ">\n<");
  const place = placeOf(broken, "& Tran", 1);
  const said = whole(file.replace(XML2, Buffer.from(broken).toString("base64")));
  expect(said).toContain(`near line ${place.line}, column ${place.column} of the decoded Base64`);
  expect(said).not.toContain("Tran");
});
