import { stat } from "node:fs/promises";
import { join } from "node:path";
import { epochMs, type Instant, isEmrError } from "@benhan/core";
import { recordDisposed } from "../../encryption/encryption.faults.ts";
import { type ArchiveFolder, discard, namesIn } from "./archive-folder.ts";
import { type Aside, asideOf, isMendable, putBack } from "./aside.ts";
import type { BlobForm } from "./blob-form.ts";
import { endRemoval } from "./remove-file.ts";

/** What was being written longer ago than this is not written any more. */
const oldMs = 24 * 3_600_000;
/** Deciding on a removal takes some moments. */
const stuckMs = 60_000;

/**
 * Takes away what a crash left half written, and ends what it left half removed: what was decided is removed; of what was
 * not, nobody knows whether it was to go for good, and it goes back.
 */
export async function clearLeftovers(place: ArchiveFolder, form: BlobForm, now: Instant): Promise<void> {
  for (const fileName of await namesIn(place.writing)) {
    const path = join(place.writing, fileName);
    try {
      const { mtimeMs, ctimeMs } = await stat(path);
      if (fileName.endsWith(".part") && epochMs(now) - mtimeMs > oldMs) await discard(path);
      const aside = asideOf(place, fileName);
      if (aside === undefined) continue;
      // At once, also when the remover is still at it: both may end it.
      if (aside.state === "removed") await endOrShow(place, form, aside);
      // The moment of the last change of its name: that of its content is when the blob was stored.
      else if (epochMs(now) - ctimeMs <= stuckMs) continue;
      else if (await isDestroyed(form, aside)) await discard(path);
      else await putBack(place, aside);
    } catch {
      // A medium that can only be read, or somebody else was quicker: the next opening sees to it.
    }
  }
}

/** What opens no more has no key that could be destroyed: it goes back, where lists tell of it. */
async function endOrShow(place: ArchiveFolder, form: BlobForm, aside: Aside): Promise<void> {
  try {
    await endRemoval(place, form, aside);
  } catch (error) {
    if (isMendable(error)) await putBack(place, aside);
  }
}

async function isDestroyed(form: BlobForm, { path, name }: Aside): Promise<boolean> {
  return form.headOf(path, name).then(
    () => false,
    (error: unknown) => isEmrError(error, recordDisposed.code),
  );
}
