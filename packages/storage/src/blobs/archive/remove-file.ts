import type { Stats } from "node:fs";
import { stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { epochMs, type Instant } from "@benhan/core";
import { type ArchiveFolder, syncFolder } from "./archive-folder.ts";
import { type Aside, asidesOf, putBack, takeAside, turnInto } from "./aside.ts";
import type { BlobForm } from "./blob-form.ts";
import { toldIfThere } from "./file-failure.ts";

/**
 * Removes a blob, also one that a removal before left half removed, unless it was stored at another moment than that.
 *
 * @returns Whether it was there and is removed: of several who remove it at once only one hears so.
 */
export async function removeFile(
  place: ArchiveFolder,
  form: BlobForm,
  name: string,
  storedAt: Instant | undefined,
): Promise<boolean> {
  let isRemoved = false;
  for (;;) {
    const found = await removeOnce(place, form, name, storedAt);
    if (found === undefined) return isRemoved;
    // Again until there is none: another removal may have been about to put it back.
    isRemoved ||= found;
  }
}

/** Whether something was removed; `undefined` when there is nothing to remove. */
async function removeOnce(
  place: ArchiveFolder,
  form: BlobForm,
  name: string,
  storedAt: Instant | undefined,
): Promise<boolean | undefined> {
  const found = await toldIfThere(stat(place.pathOf(name)));
  if (found !== undefined) {
    if (isOther(found, storedAt)) return undefined;
    // Without a moment nothing is left to decide.
    const aside = await takeAside(place, name, storedAt === undefined ? "removed" : "gone");
    if (aside !== undefined && !(await isMeant(place, aside, storedAt))) return undefined;
  }
  let isRemoved: boolean | undefined;
  for (const aside of await asidesOf(place, name)) {
    const taken = await toldIfThere(stat(aside.path));
    if (taken !== undefined && isOther(taken, storedAt)) continue;
    const decided = await turnInto(aside, "removed");
    const isEnded = await endRemoval(place, form, decided).catch(async (error: unknown) => {
      await putBack(place, decided);
      throw error;
    });
    isRemoved = isEnded || isRemoved === true;
  }
  return isRemoved;
}

/** Asked again: it may have been put again in the moment before it was taken. Then it goes back. */
async function isMeant(place: ArchiveFolder, aside: Aside, storedAt: Instant | undefined): Promise<boolean> {
  let isSame = false;
  try {
    const taken = await toldIfThere(stat(aside.path));
    isSame = taken === undefined || !isOther(taken, storedAt);
  } finally {
    if (!isSame) await putBack(place, aside);
  }
  return isSame;
}

/**
 * Ends a removal that was decided: the key first, then the file.
 *
 * @returns Whether it was this call that took the file away.
 */
export async function endRemoval(place: ArchiveFolder, form: BlobForm, aside: Aside): Promise<boolean> {
  await form.destroy(aside.path, aside.name);
  await place.prepare(aside.name);
  await syncFolder(dirname(place.pathOf(aside.name)));
  // Not by `rm`, which does not say whether somebody else was quicker.
  return (await toldIfThere(unlink(aside.path).then(() => true))) ?? false;
}

function isOther({ mtimeMs }: Stats, storedAt: Instant | undefined): boolean {
  return storedAt !== undefined && Math.round(mtimeMs) !== epochMs(storedAt);
}
