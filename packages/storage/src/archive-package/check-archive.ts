import { isDigestText } from "@benhan/core/digest";
import type { Issue } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import { type AboutPackage, readAbout } from "./about.ts";
import { type CheckBagOptions, checkBag } from "./bag/check-bag.ts";
import type { PackageSource } from "./bag/package-source.ts";
import { wholeOf } from "./bag/pieces.ts";
import { isNameHere } from "./record/paths.ts";
import { documentFormat } from "./record/write-record.ts";

/** What a package holds, and everything that is wrong with it. */
export interface CheckedPackage {
  /** True when nothing is wrong: only then may it be imported. */
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  /** All that is wrong, also what is not in the list any more. */
  readonly count: number;
  readonly files: number;
  readonly bytes: number;
  /** Absent when it is no package of ours. */
  readonly about?: AboutPackage;
}

/** Largest file that says something about others, in bytes. */
export const longestMetadata = 16 * 1024 * 1024;

const documentPath =
  /^data\/records\/([0-9a-f-]{36})\/representations\/rep1\/data\/([0-9a-f-]{36})\/document\.json$/;

/** Checks a package as a bag, then whether what is said of each version agrees with the files. */
export async function checkArchive(source: PackageSource, options: CheckBagOptions): Promise<CheckedPackage> {
  const bag = await checkBag(source, options);
  const issues = [...bag.issues];
  let { count } = bag;
  const add = (what: keyof typeof texts, path: readonly (string | number)[]) => {
    count += 1;
    if (issues.length < options.maxFindings) issues.push(packageIssue(what, path));
  };
  const read = async (path: string) => {
    const content = bag.payload.has(path) ? await source.read(path) : undefined;
    return content && wholeOf(content, longestMetadata);
  };
  const aboutBytes = await read("data/about.json");
  const about = aboutBytes && readAbout(aboutBytes);
  if (about === undefined) add("not_ours", ["data/about.json"]);
  else {
    for await (const { path, kind } of source.list()) {
      options.signal?.throwIfAborted();
      const [, , documentId] = (kind === "file" && documentPath.exec(path)) || [];
      if (documentId !== undefined) await checkDocument(path, documentId, about);
    }
  }
  return { ok: count === 0, issues, count, files: bag.files, bytes: bag.bytes, ...(about && { about }) };

  async function checkDocument(path: string, documentId: string, { facilityId }: AboutPackage) {
    const bytes = await read(path);
    const document = bytes && readDocument(bytes);
    if (document === undefined || document.documentId !== documentId) {
      add("document_unreadable", [path]);
      return;
    }
    if (document.facilityId !== facilityId) add("facility_foreign", [path]);
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    for (const [at, { version, file, digest }] of document.versions.entries()) {
      if (version !== at + 1) add("version_gap", [path, "versions", at]);
      if (file === undefined) continue;
      const isThere = isDigestText(digest) && bag.payload.hasContent(folder + file, digestBytes(digest));
      if (!isThere) add("version_differs", [path, "versions", at]);
    }
  }
}

/** What `document.json` says, as far as a check needs it. */
interface DocumentJson {
  readonly facilityId: string;
  readonly documentId: string;
  readonly versions: readonly {
    readonly version: number;
    readonly digest: string;
    readonly file?: string;
  }[];
}

/** The content of a `document.json`; `undefined` when it is none of ours. Members that nobody asks for are not looked at. */
export function readDocument(bytes: Uint8Array): DocumentJson | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (!isObject(value) || value["format"] !== documentFormat) return undefined;
  const { facilityId, documentId, versions } = value;
  const isRight =
    typeof facilityId === "string" &&
    typeof documentId === "string" &&
    Array.isArray(versions) &&
    versions.length > 0 &&
    versions.every(
      (version: unknown) =>
        isObject(version) &&
        Number.isSafeInteger(version["version"]) &&
        typeof version["digest"] === "string" &&
        (version["file"] === undefined ||
          (typeof version["file"] === "string" && isNameHere(version["file"]))),
    );
  return isRight ? (value as unknown as DocumentJson) : undefined;
}

function digestBytes(digest: string): Uint8Array {
  const hex = digest.slice("sha-256:".length);
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

const texts = {
  not_ours: {
    vi: "Gói không phải benhan-archive-package@1 (thiếu hoặc sai data/about.json).",
    en: "The package is no benhan-archive-package@1 (data/about.json is missing or wrong).",
  },
  document_unreadable: {
    vi: "document.json không đúng dạng, hoặc của tài liệu khác.",
    en: "document.json is not of the right form, or of another document.",
  },
  facility_foreign: {
    vi: "Tài liệu của cơ sở khác với cơ sở của gói.",
    en: "The document is of another facility than the package.",
  },
  version_gap: {
    vi: "Các phiên bản không liên tục từ 1.",
    en: "The versions are not one after another from 1.",
  },
  version_differs: {
    vi: "Mã băm của phiên bản khác với tệp nội dung, hoặc thiếu tệp.",
    en: "The digest of the version is not that of its file, or the file is missing.",
  },
} as const;

function packageIssue(what: keyof typeof texts, path: readonly (string | number)[]): Issue {
  return {
    code: `storage.archive_package.${what}`,
    severity: "error",
    path,
    text: texts[what],
    nextStep: {
      vi: "Không nhập gói này; lấy lại gói từ nguồn.",
      en: "Do not import this package; get it again from its source.",
    },
  };
}
