import type { Issue } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import { bagIssue } from "./bag-issues.ts";
import { manifestLine, manifestName, tagManifestName } from "./bag-manifest.ts";
import { foldedPath, isBagPath, pathOfManifest } from "./bag-path.ts";
import { bagDeclaration } from "./bag-writer.ts";
import type { PackageSource } from "./package-source.ts";
import { createPathSet, type PathSet } from "./path-set.ts";
import { wholeOf } from "./pieces.ts";
import { readLines } from "./read-lines.ts";

export interface CheckBagOptions {
  readonly digest: Digest;
  /** More files than this are not looked at. */
  readonly maxFiles: number;
  /** So many findings are told. */
  readonly maxFindings: number;
  readonly signal?: AbortSignal | undefined;
  readonly onFile?: ((files: number) => void) | undefined;
}

/** What a bag holds, as far as it could be looked at. */
export interface CheckedBag {
  readonly issues: readonly Issue[];
  /** All findings, also those beyond `maxFindings`. */
  readonly count: number;
  readonly files: number;
  readonly bytes: number;
  /** The files of data by the digests of the manifest. */
  readonly payload: PathSet;
}

/** Tag files that a bag of ours has, besides its list of them. */
const tagFiles: readonly string[] = ["bag-info.txt", "bagit.txt", manifestName];

const longestTagFile = 64 * 1024;

/** Compares a bag with what it says about itself: every digest, nothing more and nothing less. All findings at once. */
export async function checkBag(source: PackageSource, options: CheckBagOptions): Promise<CheckedBag> {
  const { digest, maxFiles, maxFindings, signal, onFile } = options;
  const issues: Issue[] = [];
  let count = 0;
  const add: AddFinding = (...finding) => {
    count += 1;
    if (issues.length < maxFindings) issues.push(bagIssue(...finding));
  };
  const payload = createPathSet(digest, foldedPath);
  const tags = createPathSet(digest, foldedPath);
  const total = { files: 0, bytes: 0 };

  async function checkManifest(name: string, listed: PathSet, isOwn: (path: string) => boolean) {
    const content = await source.read(name);
    if (content === undefined) {
      add("manifest_missing", [name]);
      return;
    }
    for await (const line of readLines(content)) {
      signal?.throwIfAborted();
      if (listed.size >= maxFiles) {
        add("too_many_files", [name]);
        return;
      }
      const [, hex, written] = ("text" in line && manifestLine.exec(line.text)) || [];
      if (hex === undefined || written === undefined) {
        add("manifest_line", [name, line.number]);
        continue;
      }
      const path = pathOfManifest(written);
      if (!isBagPath(path) || !isOwn(path)) {
        add("path_unsafe", [name, line.number]);
        continue;
      }
      const said = bytesOfHex(hex);
      const added = listed.add(path, said);
      if (added !== "added") {
        add(added === "twice" ? "listed_twice" : "case_conflict", [path]);
        continue;
      }
      const found = await measure(path);
      if (found === undefined) add("file_missing", [path]);
      else if (found.some((byte, at) => byte !== said[at])) add("file_changed", [path]);
      if (listed === payload) onFile?.(payload.size);
    }

    async function measure(path: string): Promise<Uint8Array | undefined> {
      const pieces = await source.read(path);
      if (pieces === undefined) return undefined;
      const hash = digest.create();
      for await (const piece of pieces) {
        signal?.throwIfAborted();
        hash.update(piece);
        if (listed === payload) total.bytes += piece.length;
      }
      if (listed === payload) total.files += 1;
      return hash.digest();
    }
  }

  if ((await tagText("bagit.txt")) !== bagDeclaration) add("not_a_bag", ["bagit.txt"]);
  await checkManifest(tagManifestName, tags, (path) => !path.startsWith("data/") && path !== tagManifestName);
  for (const name of tagFiles) if (!tags.has(name)) add("file_unlisted", [name]);
  await checkManifest(manifestName, payload, (path) => path.startsWith("data/"));
  let found = 0;
  for await (const { path, kind } of source.list()) {
    signal?.throwIfAborted();
    found += 1;
    if (found > maxFiles + tags.size + 1) {
      add("too_many_files", []);
      break;
    }
    if (kind === "other") add("not_a_file", [path]);
    else if (path !== tagManifestName && !payload.has(path) && !tags.has(path)) add("file_unlisted", [path]);
  }
  const [, oxum] = /^Payload-Oxum: (.*)$/m.exec((await tagText("bag-info.txt")) ?? "") ?? [];
  if (oxum !== `${total.bytes}.${total.files}`) add("oxum_wrong", ["bag-info.txt"]);
  return { issues, count, ...total, payload };

  async function tagText(name: string): Promise<string | undefined> {
    const content = await source.read(name);
    const bytes = content && (await wholeOf(content, longestTagFile));
    return bytes && new TextDecoder().decode(bytes);
  }
}

type AddFinding = (...finding: Parameters<typeof bagIssue>) => void;

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}
