import { describe, expect, it } from "vitest";
import { defaultXmlLimits, readDossierStream, readDossiers } from "../../../src/bhyt/qd3176/index.ts";
import { checkTables } from "../../../src/bhyt/rules/index.ts";

const encoder = new TextEncoder();

function fileWith(list: string, root = "GIAMDINHHS", last = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?><${root}><THONGTINDONVI><MACSKCB>79999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260703</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO>${list}</DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/>${last}</GIAMDINHHS>`;
}
const document = (table: string, text: string) =>
  `<FILEHOSO><LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>${btoa(text)}</NOIDUNGFILE></FILEHOSO>`;
const inBase64 = (text: string) =>
  fileWith(`<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>${text}</NOIDUNGFILE></FILEHOSO></HOSO>`);
const attributes = (count: number) => Array.from({ length: count }, (_, at) => ` a${at}="1"`).join("");

async function streamed(text: string, limits: object = {}) {
  const bytes = encoder.encode(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
  }
  const items = [];
  for await (const item of readDossierStream(pieces(), { limits })) items.push(item);
  return items;
}

const refusals: readonly (readonly [string, string, string])[] = [
  ["500,000 attributes of the root", fileWith("", `GIAMDINHHS${attributes(500_000)}`), "attributes"],
  ["500,000 attributes of a HOSO", fileWith(`<HOSO${attributes(500_000)}/>`), "attributes"],
  ["500,000 empty FILEHOSO", fileWith(`<HOSO>${"<FILEHOSO/>".repeat(500_000)}</HOSO>`), "documents"],
  ["foreign elements without end", fileWith("", "GIAMDINHHS", "<b/>".repeat(200_000)), "foreignElements"],
  [
    "the same part again and again",
    fileWith("", "GIAMDINHHS", "<CHUKYDONVI/>".repeat(200_000)),
    "foreignElements",
  ],
  ["elements in the Base64", inBase64("<b/>".repeat(200_000)), "foreignElements"],
  ["a comment of very many pieces", fileWith(`<!--${"x-".repeat(300_000)}-->`), "textPieces"],
  ["very many entities in a text", inBase64("&amp;".repeat(300_000)), "textPieces"],
  [
    "very many line breaks in an attribute",
    fileWith("", `GIAMDINHHS a="${"\n".repeat(300_000)}"`),
    "textPieces",
  ],
  ["very many CDATA sections", inBase64("<![CDATA[]]>".repeat(100_000)), "textPieces"],
];

describe("a file that asks for too much is refused, and told by which limit", () => {
  /** A twentieth of the default: what it bounds takes long to make. */
  const limits = { textPieces: defaultXmlLimits.textPieces / 20 };

  it.each(refusals)("%s", async (_name, text, limit) => {
    const report = readDossiers(encoder.encode(text), { limits });
    expect(report.ok).toBe(false);
    expect(report.issues).toHaveLength(1);
    expect(report.issues[0]).toMatchObject({
      code: "exchange.bhyt.file_refused",
      nextStep: {
        en: expect.stringContaining(`limits.${limit}.`),
        vi: expect.stringContaining(`limits.${limit}.`),
      },
    });
    const items = await streamed(text, limits);
    expect(items.map(({ kind }) => kind)).toEqual(["envelope"]);
    expect(items[0]?.report.issues).toMatchObject(
      report.issues.map(({ code, nextStep }) => ({ code, nextStep })),
    );
  });

  it("30 million < at the very first of them", () => {
    const report = readDossiers(new Uint8Array(30_000_000).fill(0x3c));
    expect(report.issues.map(({ code }) => code)).toEqual(["exchange.bhyt.file_refused"]);
  });

  it("foreign elements of a table as the content that cannot be read", () => {
    const text = fileWith(
      `<HOSO>${document("XML1", `<TONG_HOP>${"<MA_LK/>".repeat(200_000)}</TONG_HOP>`)}</HOSO>`,
    );
    const { issues } = readDossiers(encoder.encode(text));
    const content = issues.filter(({ code }) => code === "exchange.bhyt.env_005");
    expect(content.map(({ nextStep }) => nextStep?.en)).toEqual([
      expect.stringContaining("limits.foreignElements."),
    ]);
  });
});

describe("a host may allow more or less", () => {
  it.each([
    ["attributes", `<HOSO${attributes(3)}>`, 3],
    ["documents", `<HOSO>${"<FILEHOSO></FILEHOSO>".repeat(3)}`, 3],
    ["foreignElements", "<HOSO><b/><c/><d/>", 3],
  ])("%s", async (limit, start, needed) => {
    const text = fileWith(`${start}${document("XML1", "<TONG_HOP><MA_LK>a</MA_LK></TONG_HOP>")}</HOSO>`);
    const refused = (allowed: number) =>
      readDossiers(encoder.encode(text), { limits: { [limit]: allowed } }).issues.some(
        ({ code }) => code === "exchange.bhyt.file_refused",
      );
    // The document itself is one more FILEHOSO.
    const enough = limit === "documents" ? needed + 1 : needed;
    expect([refused(enough - 1), refused(enough)]).toEqual([true, false]);
  });

  it("foreign elements are counted anew in each episode", async () => {
    const text = fileWith("<HOSO><b/><c/></HOSO>".repeat(50));
    const items = await streamed(text, { foreignElements: 2 });
    expect(items).toHaveLength(51);
  });
});

describe("episodes without end", () => {
  it.each(["<HOSO/>", "<HOSO></HOSO>", "<HOSO><FILEHOSO/></HOSO>"])(
    "%s are read until their errors are more than anybody reads",
    async (episode) => {
      const text = fileWith(episode.repeat(30_000));
      const items = await streamed(text);
      const held = items.reduce((sum, { report }) => sum + report.issues.length, 0);
      expect(held).toBeLessThanOrEqual(10_003);
      expect(items[items.length - 1]).toMatchObject({
        kind: "envelope",
        report: { ok: false, issues: [{ text: { en: expect.stringContaining("too many faults") } }] },
      });
      expect(readDossiers(encoder.encode(text)).issues.length).toBeLessThan(50_010);
    },
  );

  it("with warnings only are all read", async () => {
    const one = (key: number) =>
      `<HOSO>${document("XML1", `<TONG_HOP><MA_LK>${key}</MA_LK><MA_CSKCB>79999</MA_CSKCB></TONG_HOP>`)}</HOSO>`;
    const text = fileWith(Array.from({ length: 100 }, (_, key) => one(key)).join(""));
    const items = await streamed(text, { wholeErrors: 1 });
    expect(items).toHaveLength(101);
    expect(items[0]?.report.issues.length).toBeGreaterThan(0);
  });
});

describe("rows without end", () => {
  const XML1 = { MA_LK: "a" } as never;
  const rows = (count: number) => ({ XML1, XML2: Array.from({ length: count }, () => ({})) }) as never;

  it("are checked until there are more findings than anybody reads, and the report says so", () => {
    const { ok, issues } = checkTables(rows(300_000));
    expect(ok).toBe(false);
    expect(issues.length).toBeLessThan(10_200);
    expect(issues[issues.length - 1]).toMatchObject({
      code: "exchange.bhyt.too_many",
      text: { en: expect.stringContaining("stopped at the table XML2") },
    });
  });

  it("are all checked when the host wants all findings", () => {
    const few = checkTables(rows(50), { mostFindings: 100 }).issues;
    const all = checkTables(rows(50), { mostFindings: 100_000 }).issues;
    expect(few.some(({ rule }) => rule === "TOO-MANY")).toBe(true);
    expect(all.some(({ rule }) => rule === "TOO-MANY")).toBe(false);
    expect(all.length).toBeGreaterThan(few.length);
  });
});
