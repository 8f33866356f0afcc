import type { StoredDocument } from "@benhan/core";
import { isDigestText } from "@benhan/core/digest";
import type { Bilingual, Issue } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import { attachmentsOf } from "../blobs/attachments-of.ts";
import { type AboutPackage, readAbout } from "./about.ts";
import { manifestName } from "./bag/bag-manifest.ts";
import { type CheckBagOptions, checkBag } from "./bag/check-bag.ts";
import type { PackageSource } from "./bag/package-source.ts";
import { wholeOf } from "./bag/pieces.ts";
import { isNameHere } from "./record/paths.ts";
import { documentFormat } from "./record/write-record.ts";

/** What a package holds, and everything that is wrong with it. */
export interface CheckedPackage {
  /** True when nothing is wrong: only then may it be imported. Warnings are no hindrance. */
  readonly ok: boolean;
  /** Everything that is wrong, and as warnings attachments that documents name and the package does not have. */
  readonly issues: readonly Issue[];
  /** All that is wrong, also what is not in the list any more; without warnings. */
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
  if (!(await looksLikePackage(source)))
    return {
      ok: false,
      issues: [packageIssue("not_a_package", ["bagit.txt"])],
      count: 1,
      files: 0,
      bytes: 0,
    };
  const bag = await checkBag(source, options);
  const issues = [...bag.issues];
  let { count } = bag;
  const add = (what: keyof typeof texts, path: readonly (string | number)[]) => {
    const isWarning = warnings.includes(what);
    if (!isWarning) count += 1;
    // Warnings leave room for what is wrong.
    if (issues.length < (isWarning ? options.maxFindings / 2 : options.maxFindings))
      issues.push(packageIssue(what, path));
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
      else await checkAttachments(folder + file, document.versions[at]?.contentType);
    }
  }

  async function checkAttachments(path: string, contentType: string | undefined): Promise<void> {
    if (contentType === undefined || !/json/i.test(contentType)) return;
    const body = await read(path);
    if (body === undefined) {
      add("attachments_unread", [path]);
      return;
    }
    for (const digest of attachmentsOf({ body, contentType } as StoredDocument)) {
      const name = `data/blobs/${digest.slice("sha-256:".length)}`;
      if (!bag.payload.hasContent(name, digestBytes(digest))) add("attachment_absent", [path, digest]);
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
    readonly contentType?: string;
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
        (version["contentType"] === undefined || typeof version["contentType"] === "string") &&
        (version["file"] === undefined ||
          (typeof version["file"] === "string" && isNameHere(version["file"]))),
    );
  return isRight ? (value as unknown as DocumentJson) : undefined;
}

function digestBytes(digest: string): Uint8Array {
  const hex = digest.slice("sha-256:".length);
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/** Whether any of the files is there by which a package is known: where none is, somebody named another folder. */
async function looksLikePackage(source: PackageSource): Promise<boolean> {
  for (const name of ["bagit.txt", manifestName, "data/about.json"]) {
    const content = await source.read(name);
    if (content === undefined) continue;
    await wholeOf(content, 0);
    return true;
  }
  return false;
}

const texts = {
  not_a_package: {
    vi: "Thư mục này không phải gói lưu trữ: không có bagit.txt, manifest-sha256.txt, cũng không có data/about.json.",
    en: "This folder is no package: it has neither bagit.txt, nor manifest-sha256.txt, nor data/about.json.",
  },
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
  attachment_absent: {
    vi: "Phiên bản này nhắc đến một tệp đính kèm không có trong gói.",
    en: "This version names an attachment that is not in the package.",
  },
  attachments_unread: {
    vi: "Phiên bản này quá lớn nên không xem được nó nhắc đến tệp đính kèm nào.",
    en: "This version is too large to be searched for the attachments that it names.",
  },
} as const;

/** What a package may lack without being wrong: it was exported without attachments, or they were lost before. */
const warnings: readonly (keyof typeof texts)[] = ["attachment_absent", "attachments_unread"];

const nextSteps: Readonly<Partial<Record<keyof typeof texts, Bilingual>>> = {
  not_a_package: {
    vi: "Chỉ đúng thư mục mà export đã tạo (có sẵn ba tệp đó); gói nén thì giải nén trước. Thư mục dữ liệu của kho không phải gói.",
    en: "Name the folder that an export has made (the three files lie in it); unpack it first where it was zipped. The folder in which a store keeps its data is no package.",
  },
  attachment_absent: {
    vi: "Xuất lại với blobs từ nơi còn tệp đính kèm, hoặc giữ tệp đó bên ngoài gói và ghi rõ khi giao nhận.",
    en: "Export again with blobs where the attachments are, or hand the file over beside the package and say so.",
  },
  attachments_unread: {
    vi: "Xem bằng missingBlobs sau khi nhập gói.",
    en: "Look with missingBlobs after the import.",
  },
};

function packageIssue(what: keyof typeof texts, path: readonly (string | number)[]): Issue {
  return {
    code: `storage.archive_package.${what}`,
    severity: warnings.includes(what) ? "warning" : "error",
    path,
    text: texts[what],
    nextStep: nextSteps[what] ?? {
      vi: "Không nhập gói này; lấy lại gói từ nguồn.",
      en: "Do not import this package; get it again from its source.",
    },
  };
}
