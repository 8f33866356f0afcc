import { open, rename, rm, stat, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type DigestText, epochMs, type Instant, isEmrError, storeDamaged } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";
import { keyMissing, recordDisposed } from "../../encryption/encryption.faults.ts";
import { inSegments } from "../read-source.ts";
import { type ArchiveFolder, discard, namesIn, placeNew, syncFolder } from "./archive-folder.ts";
import type { BlobForm, FileHead } from "./blob-form.ts";
import { told, toldIfThere } from "./file-failure.ts";
import { putBack } from "./open-folder.ts";

/** The blobs of a folder, by the names of their files. */
export interface BlobFiles {
  put(content: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): Promise<DigestText>;
  /** Behind a name, in the order of names. */
  list(after: string | undefined, signal: AbortSignal | undefined): AsyncGenerator<FileHead>;
  /** Unless it was stored at another moment than that. */
  remove(name: string, storedAt: Instant | undefined): Promise<boolean>;
}

/** Why a file cannot be opened, that another one of the same content mends. */
const mendable: ReadonlySet<string> = new Set([storeDamaged.code, recordDisposed.code, keyMissing.code]);
const isMendable = (error: unknown) => isEmrError(error) && mendable.has(error.code);

/** Writes, lists and removes files. What is at its place is whole, whenever the process or the machine ends. */
export function createBlobFiles(place: ArchiveFolder, form: BlobForm, clock: Clock): BlobFiles {
  type Written = Pick<FileHead, "digest" | "size">;

  async function put(content: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined) {
    const draft = place.draft(".part");
    const file = await told(open(draft, "wx", 0o600));
    try {
      let written: Written;
      try {
        written = await form.write(file, inSegments(content, form.segmentLength, signal), signal);
        signal?.throwIfAborted();
        // What is there already need not wait for the disk.
        if ((await adopt(written)) === "adopted") return written.digest;
        const now = epochMs(clock.now()) / 1000;
        await told(file.utimes(now, now));
        await told(file.sync());
      } finally {
        await file.close();
      }
      await publish(draft, written);
      return written.digest;
    } finally {
      await discard(draft);
    }
  }

  async function publish(draft: string, written: Written): Promise<void> {
    const name = form.nameOf(written.digest);
    for (;;) {
      await place.prepare(name);
      if (await placeNew(draft, place.pathOf(name))) return;
      const state = await adopt(written);
      if (state === "adopted") return;
      if (state === "broken") await discardBroken(name);
    }
  }

  /** Takes the copy that is there, and renews its moment. What is taken away meanwhile counts as absent. */
  async function adopt({ digest, size }: Written): Promise<"adopted" | "absent" | "broken"> {
    const name = form.nameOf(digest);
    const path = place.pathOf(name);
    let head: FileHead | undefined;
    try {
      head = await form.headOf(path, name);
    } catch (error) {
      if (isMendable(error)) return "broken";
      throw error;
    }
    if (head === undefined) return "absent";
    if (!head.isWhole || head.size !== size) return "broken";
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

  /** Its key is destroyed, too: backups may hold the same file whole. */
  async function discardBroken(name: string): Promise<void> {
    const aside = await takeAside(name);
    if (aside === undefined) return;
    try {
      await form.destroy(aside, name);
    } catch (error) {
      if (!isMendable(error)) throw error;
    } finally {
      await discard(aside);
    }
  }

  /** Out of its place, in one step: from now on nobody adopts it. `undefined` when it is not there. */
  async function takeAside(name: string): Promise<string | undefined> {
    const aside = join(place.writing, `${name}.${basename(place.draft(".gone"))}`);
    const path = place.pathOf(name);
    const isTaken = await toldIfThere(rename(path, aside).then(() => true));
    return isTaken ? aside : undefined;
  }

  const isOther = ({ mtimeMs }: { readonly mtimeMs: number }, storedAt: Instant | undefined) =>
    storedAt !== undefined && Math.round(mtimeMs) !== epochMs(storedAt);

  async function remove(name: string, storedAt: Instant | undefined): Promise<boolean> {
    const path = place.pathOf(name);
    const found = await toldIfThere(stat(path));
    if (found === undefined || isOther(found, storedAt)) return false;
    const aside = await takeAside(name);
    if (aside === undefined) return false;
    let isRemoved = false;
    try {
      // Asked again: it may have been put again between the two.
      if (isOther(await told(stat(aside)), storedAt)) return false;
      await form.destroy(aside, name);
      isRemoved = true;
    } finally {
      if (!isRemoved) await putBack(place, aside, name);
    }
    await syncFolder(dirname(path));
    await told(rm(aside, { force: true }));
    return true;
  }

  async function* list(after: string | undefined, signal: AbortSignal | undefined) {
    for (const fan of await namesIn(place.blobs)) {
      if (!/^[0-9a-f]{3}$/.test(fan) || (after !== undefined && fan < after.slice(0, 3))) continue;
      for (const name of await namesIn(join(place.blobs, fan))) {
        signal?.throwIfAborted();
        if (!/^[0-9a-f]{64}$/.test(name) || (after !== undefined && name <= after)) continue;
        const head = await headOrNothing(place.pathOf(name), name, signal);
        if (head !== undefined) yield head;
      }
    }
  }

  /** One file that cannot be named does not hide the others. */
  async function headOrNothing(path: string, name: string, signal: AbortSignal | undefined) {
    try {
      return await form.headOf(path, name, signal);
    } catch (error) {
      if (isMendable(error)) return undefined;
      throw error;
    }
  }

  return { put, list, remove };
}
