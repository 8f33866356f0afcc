import { Buffer } from "node:buffer";

/** What the gateway must find in a document to file it. */
export interface FiledUnder {
  /** @official MA_LK */
  readonly chain: string;
  /** @official MACSKCB, MA_CSKCB */
  readonly facilityCode: string;
}

/**
 * Finds the key of the visit and the facility, or `undefined` when the document is none of ours. A small reading of its
 * own, so that it cannot share a mistake with the reader of the SDK.
 */
export function readDossier(bytes: Uint8Array): FiledUnder | undefined {
  const text = textOf(bytes);
  if (/<CHI_TIEU_TRANG_THAI_KCB[\s>]/.test(text)) {
    return filedUnder(element(text, "MA_LK"), element(text, "MA_CSKCB"));
  }
  if (!/<GIAMDINHHS[\s>]/.test(text)) return undefined;
  const files = text.match(/<FILEHOSO[\s>][\s\S]*?<\/FILEHOSO\s*>/g) ?? [];
  const summary = files.find((file) => element(file, "LOAIHOSO") === "XML1");
  const content = summary === undefined ? undefined : element(summary, "NOIDUNGFILE");
  if (content === undefined) return undefined;
  return filedUnder(element(textOf(Buffer.from(content, "base64")), "MA_LK"), element(text, "MACSKCB"));
}

function filedUnder(chain: string | undefined, facilityCode: string | undefined): FiledUnder | undefined {
  return chain === undefined || facilityCode === undefined ? undefined : { chain, facilityCode };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}

/** The text of the first element of that name, without markup; `undefined` when it is absent or empty. */
function element(text: string, name: string): string | undefined {
  const inner = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}\\s*>`).exec(text)?.[1];
  if (inner === undefined) return undefined;
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inner)?.[1];
  const value = (cdata ?? unescaped(inner)).trim();
  return value === "" ? undefined : value;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
