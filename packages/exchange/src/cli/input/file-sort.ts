import { isEmr365 } from "./is-emr365.ts";

/** What a file may seem to be. */
export type FileSort =
  | "record"
  | "masters"
  | "emr365"
  | "bhyt"
  | "package"
  | "look"
  | "conversion"
  | "abbreviations"
  | "extras"
  | "pdf"
  | "workbook"
  | "zip"
  | "xml"
  | "utf16"
  | "empty"
  | "unknown";

const magic = [
  ["utf16", [0xff, 0xfe]],
  ["utf16", [0xfe, 0xff]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x50, 0x4b]],
] as const satisfies readonly (readonly [FileSort, readonly number[]])[];

/** What content is by its first bytes; undefined for JSON, whose members tell, and for what nobody knows. */
export function sortOfBytes(bytes: Uint8Array): FileSort | undefined {
  const [known] = magic.find(([, head]) => head.every((byte, at) => bytes[at] === byte)) ?? [];
  if (known === "zip") return sortOfZip(bytes);
  if (known !== undefined) return known;
  if (isEmr365(bytes)) return "emr365";
  const text = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  if (text === "" && bytes.length < 4096) return "empty";
  if (!text.startsWith("<")) return undefined;
  return /<GIAMDINHHS[\s>/]|<CHECK_?IN[\s>/]/i.test(text) ? "bhyt" : "xml";
}

/** The names of its files stand in a ZIP file as they are. */
function sortOfZip(bytes: Uint8Array): FileSort {
  const holds = (name: string) =>
    holdsText(bytes.subarray(0, 65_536), name) || holdsText(bytes.slice(-65_536), name);
  if (holds("[Content_Types].xml")) return "workbook";
  return holds("manifest.json") ? "package" : "zip";
}

function holdsText(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes(name);
}

/** The members by which JSON of a sort is known. */
const members = {
  record: (own) => has(own, "patient", "episode") && Array.isArray(own["entries"]),
  emr365: (own) => has(own, "HoSoBenhAn") || has(own, "ThongTinBenhNhan"),
  bhyt: (own) => Array.isArray(own["dossiers"]) || Object.keys(own).some((name) => /^XML\d{1,2}$/.test(name)),
  extras: (own) => has(own, "source") && Array.isArray(own["extras"]),
  masters: (own) => ["profiles", "practitioners", "departments"].some((name) => Array.isArray(own[name])),
  conversion: (own) => has(own, "by", "system", "owner"),
  abbreviations: (own) => Array.isArray(own["entries"]) && has(own, "names"),
  look: (own) =>
    ["facility", "logo", "headLines", "layouts", "extensions"].some((name) => typeof own[name] === "object"),
} as const satisfies Partial<Record<FileSort, (own: Readonly<Record<string, unknown>>) => boolean>>;

/** What JSON seems to be. Of what is several sorts at once, it is the one that is wanted. */
export function sortOfJson(value: unknown, wanted: FileSort): FileSort | undefined {
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[];
    if (!isObject(first)) return undefined;
    return has(first, "short") ? "abbreviations" : has(first, "XML1") ? "bhyt" : undefined;
  }
  if (!isObject(value)) return undefined;
  const sorts = Object.entries(members).flatMap(([sort, fits]) => (fits(value) ? [sort as FileSort] : []));
  return sorts.includes(wanted) ? wanted : sorts[0];
}

const has = (own: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean =>
  names.every((name) => Object.hasOwn(own, name));

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
