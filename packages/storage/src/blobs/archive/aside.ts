import { rename, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isEmrError, storeDamaged } from "@benhan/core";
import { keyMissing, recordDisposed } from "../../encryption/encryption.faults.ts";
import { type ArchiveFolder, discard, namesIn, placeNew } from "./archive-folder.ts";
import { toldIfThere } from "./file-failure.ts";

/**
 * A file that was taken out of its place, so that nobody adopts it any more. `gone`: nobody has decided yet, and after a
 * crash it goes back. `removed`: it was decided that it is to be removed, and after a crash it is.
 */
export interface Aside {
  readonly path: string;
  /** That of the blob. */
  readonly name: string;
  readonly state: AsideState;
}

export type AsideState = "gone" | "removed";

const asideName = /^([0-9a-f]{64})\.[0-9a-f]+\.(gone|removed)$/;

/** What a file among those being written or removed is, or `undefined` when it was not taken aside. */
export function asideOf(place: ArchiveFolder, fileName: string): Aside | undefined {
  const [, name, state] = asideName.exec(fileName) ?? [];
  if (name === undefined) return undefined;
  return { path: join(place.writing, fileName), name, state: state as AsideState };
}

/** All files of a blob that were taken aside. */
export async function asidesOf(place: ArchiveFolder, name: string): Promise<readonly Aside[]> {
  const found = (await namesIn(place.writing)).filter((file) => file.startsWith(name));
  return found.map((file) => asideOf(place, file)).filter((aside) => aside !== undefined);
}

/** Takes a blob out of its place, in one step; `undefined` when it is not there. */
export async function takeAside(
  place: ArchiveFolder,
  name: string,
  state: AsideState,
): Promise<Aside | undefined> {
  const path = join(place.writing, `${name}.${basename(place.draft(`.${state}`))}`);
  const isTaken = await toldIfThere(rename(place.pathOf(name), path).then(() => true));
  return isTaken ? { path, name, state } : undefined;
}

/** The same file in that state. It may not be there any more: another removal ended it, or put it back. */
export async function turnInto(aside: Aside, state: AsideState): Promise<Aside> {
  if (aside.state === state) return aside;
  const path = `${aside.path.slice(0, -aside.state.length)}${state}`;
  await toldIfThere(rename(aside.path, path));
  return { ...aside, path, state };
}

/** Puts a blob back, unless the same content has come meanwhile, or another removal has taken it from here. */
export async function putBack(place: ArchiveFolder, given: Aside): Promise<void> {
  // First the decision is taken back: a crash between the two must not remove it.
  const aside = await turnInto(given, "gone");
  await place.prepare(aside.name);
  try {
    await placeNew(aside.path, place.pathOf(aside.name));
  } catch (error) {
    if ((await toldIfThere(stat(aside.path))) === undefined) return;
    throw error;
  }
  await discard(aside.path);
}

const mendable: ReadonlySet<string> = new Set([storeDamaged.code, recordDisposed.code, keyMissing.code]);

/** Whether a file cannot be opened for a reason that another one of the same content mends. */
export function isMendable(error: unknown): boolean {
  return isEmrError(error) && mendable.has(error.code);
}
