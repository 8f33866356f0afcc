import { mkdir, open, readFile, stat } from "node:fs/promises";
import { newerFormat } from "@benhan/core";
import { isObject } from "@benhan/core/options";
import { keysWanted, otherKeys } from "../../encryption/encryption.faults.ts";
import { archiveInPlain, archiveMissing, archiveUnreadable } from "../blobs.faults.ts";
import { type ArchiveFolder, discard, makeFolder, placeNew } from "./archive-folder.ts";
import { told, toldIfThere } from "./file-failure.ts";

const [format, version] = ["benhan-blob-archive", 1] as const;

/**
 * Makes the folders of an archive that is not there yet; refuses one that is kept in another way.
 *
 * @param mark Of the keys, or `undefined` without keys.
 */
export async function openFolder(
  folder: string,
  place: ArchiveFolder,
  { create, mark }: { readonly create: boolean; readonly mark: string | undefined },
): Promise<void> {
  let found = await readMarker(place);
  if (found === undefined) {
    // The marker is made first: where blobs are, it was lost.
    const isLost = (await toldIfThere(stat(place.blobs))) !== undefined;
    found = isLost ? await readMarker(place) : undefined;
    if (isLost && found === undefined) throw archiveUnreadable({});
  }
  if (found === undefined) {
    if (!create) throw archiveMissing({});
    await told(mkdir(folder, { recursive: true, mode: 0o700 }));
    await makeFolder(place.root);
    await makeFolder(place.writing);
    await writeMarker(place, mark);
    found = (await readMarker(place)) ?? mark ?? "";
  }
  if (found === "" && mark !== undefined) throw archiveInPlain({});
  if (found !== "" && mark === undefined) throw keysWanted({});
  if (found !== "" && found !== mark) throw otherKeys({});
  for (const path of [place.writing, place.blobs]) {
    // Backups may lack what was being written, and a medium that can only be read can still be read.
    await makeFolder(path).catch((error: unknown) => {
      if (create) throw error;
    });
  }
}

/** The mark of the keys, empty for an archive in plain; `undefined` when there is no archive. */
async function readMarker({ marker }: ArchiveFolder): Promise<string | undefined> {
  const text = await toldIfThere(readFile(marker, "utf8"));
  if (text === undefined) return undefined;
  const value = parsed(text);
  const found = isObject(value) && value["format"] === format ? value["version"] : undefined;
  if (typeof found === "number" && found > version) throw newerFormat({ found, known: version });
  const mark = isObject(value) ? (value["keys"] ?? "") : undefined;
  if (found !== version || typeof mark !== "string") throw archiveUnreadable({});
  return mark;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function writeMarker(place: ArchiveFolder, mark: string | undefined): Promise<void> {
  const draft = place.draft(".part");
  const file = await told(open(draft, "wx", 0o600));
  try {
    const content = { format, version, ...(mark !== undefined && { keys: mark }) };
    await told(file.writeFile(`${JSON.stringify(content, undefined, 2)}\n`));
    await told(file.sync());
  } finally {
    await file.close();
  }
  await placeNew(draft, place.marker);
  await discard(draft);
}
