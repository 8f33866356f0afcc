import { open, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DigestText, epochMs, type Instant, isEmrError, storeDamaged } from "@benhan/core";
import type { BlobListOptions, Clock } from "@benhan/core/ports";
import { keyMissing, recordDisposed } from "../../encryption/encryption.faults.ts";
import { beginReading, inSegments } from "../read-source.ts";
import { type ArchiveFolder, discard, namesIn, placeNew, syncFolder } from "./archive-folder.ts";
import { isMendable, putBack, takeAside } from "./aside.ts";
import type { BlobForm, FileHead } from "./blob-form.ts";
import { told, toldIfThere } from "./file-failure.ts";
import { removeFile } from "./remove-file.ts";

/** The blobs of a folder, by the names of their files. */
export interface BlobFiles {
  put(content: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): Promise<DigestText>;
  /** Behind a name, in the order of names. */
  list(after: string | undefined, options: BlobListOptions | undefined): AsyncGenerator<FileHead>;
  /** See {@link removeFile}. */
  remove(name: string, storedAt: Instant | undefined): Promise<boolean>;
}

/** Writes, lists and removes files. What is at its place is whole, whenever the process or the machine ends. */
export function createBlobFiles(place: ArchiveFolder, form: BlobForm, clock: Clock): BlobFiles {
  type Written = Pick<FileHead, "digest" | "size">;

  async function put(content: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined) {
    const source = beginReading(content);
    const draft = place.draft(".part");
    const file = await told(open(draft, "wx", 0o600)).catch((error: unknown) => {
      source.abandon();
      throw error;
    });
    try {
      let written: Written;
      try {
        written = await form.write(file, inSegments(source, form.segmentLength, signal), signal);
        signal?.throwIfAborted();
        // What is there already need not wait for the disk.
        if ((await adopt(written, signal)) === "adopted") return written.digest;
        const now = epochMs(clock.now()) / 1000;
        await told(file.utimes(now, now));
        await told(file.sync());
      } finally {
        await file.close();
      }
      await publish(draft, written, signal);
      return written.digest;
    } finally {
      source.abandon();
      await discard(draft);
    }
  }

  async function publish(draft: string, written: Written, signal: AbortSignal | undefined) {
    const name = form.nameOf(written.digest);
    for (;;) {
      await place.prepare(name);
      if (await placeNew(draft, place.pathOf(name))) return;
      const state = await adopt(written, signal);
      if (state === "adopted") return;
      if (state === "broken") await discardBroken(written);
    }
  }

  /** Takes the copy that is there, and renews its moment. What is taken away meanwhile counts as absent. */
  async function adopt(
    { digest, size }: Written,
    signal: AbortSignal | undefined,
  ): Promise<"adopted" | "absent" | "broken"> {
    const name = form.nameOf(digest);
    const path = place.pathOf(name);
    let head: FileHead | undefined;
    try {
      head = await form.headOf(path, name, signal);
    } catch (error) {
      if (isMendable(error)) return "broken";
      throw error;
    }
    if (head === undefined) return "absent";
    if (!head.isWhole || head.size !== size) return "broken";
    // A file of the right length may be rotten: it is read, so that good bytes are never given away for it.
    const isGood = await isSound(path, digest, signal);
    if (!isGood) return isGood === undefined ? "absent" : "broken";
    const now = epochMs(clock.now());
    // Never the same moment: whoever listed it before sees that it was put again.
    const at = (now === head.storedMs ? now + 1 : now) / 1000;
    const isThere = await toldIfThere(utimes(path, at, at).then(() => true));
    if (!isThere) return "absent";
    // Who placed it may not have come so far.
    await place.prepare(name);
    await syncFolder(dirname(path));
    return "adopted";
  }

  /** Whether a file holds the content whole; `undefined` when it was taken away. */
  async function isSound(path: string, digest: DigestText, signal?: AbortSignal) {
    try {
      for await (const _ of form.read(path, digest, signal));
      return true;
    } catch (error) {
      if (isMendable(error)) return false;
      if ((await toldIfThere(stat(path))) === undefined) return undefined;
      throw error;
    }
  }

  /** Its key is destroyed, too: backups may hold the same file whole. */
  async function discardBroken({ digest }: Written): Promise<void> {
    const name = form.nameOf(digest);
    const aside = await takeAside(place, name, "gone");
    if (aside === undefined) return;
    // Another writer may have put a sound one in the place of the broken one meanwhile.
    let isBroken = false;
    try {
      isBroken = (await isSound(aside.path, digest)) === false;
    } finally {
      if (!isBroken) await putBack(place, aside);
    }
    if (!isBroken) return;
    try {
      await form.destroy(aside.path, name);
    } catch (error) {
      if (!isMendable(error)) throw error;
    } finally {
      await discard(aside.path);
    }
  }

  async function* list(after: string | undefined, { signal, onDamage }: BlobListOptions = {}) {
    for (const fan of await namesIn(place.blobs)) {
      if (!/^[0-9a-f]{3}$/.test(fan) || (after !== undefined && fan < after.slice(0, 3))) continue;
      for (const name of await namesIn(join(place.blobs, fan))) {
        signal?.throwIfAborted();
        if (!/^[0-9a-f]{64}$/.test(name) || (after !== undefined && name <= after)) continue;
        const head = await headOrDamage(place.pathOf(name), name, signal);
        if (typeof head === "string") await onDamage?.({ name, code: head });
        else if (head !== undefined) yield head;
      }
    }
  }

  /** One file that cannot be named does not hide the others. */
  async function headOrDamage(path: string, name: string, signal: AbortSignal | undefined) {
    try {
      return await form.headOf(path, name, signal);
    } catch (error) {
      if (isEmrError(error, storeDamaged.code)) return "damaged" as const;
      if (isEmrError(error, keyMissing.code)) return "key-missing" as const;
      // What is left of a blob that was removed.
      if (isEmrError(error, recordDisposed.code)) return undefined;
      throw error;
    }
  }

  return { put, list, remove: (name, storedAt) => removeFile(place, form, name, storedAt) };
}
