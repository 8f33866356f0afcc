import { pathOfManifest } from "./bag-path.ts";
import { readLines } from "./read-lines.ts";

export const manifestName = "manifest-sha256.txt";
export const tagManifestName = "tagmanifest-sha256.txt";

/** A line of a manifest as this package writes it. */
export const manifestLine: RegExp = /^([0-9a-fA-F]{64}) {2}(\S.*)$/;

/** The paths of a manifest that was checked, in its order. */
export async function* bagPathsOf(manifest: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const line of readLines(manifest)) {
    const [, , path] = ("text" in line && manifestLine.exec(line.text)) || [];
    if (path !== undefined) yield pathOfManifest(path);
  }
}
