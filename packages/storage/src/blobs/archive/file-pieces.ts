import { type FileHandle, open } from "node:fs/promises";
import { told, toldIfThere } from "./file-failure.ts";

/** Writes all bytes at a place: the system may take fewer at once. */
export async function writeFully(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await told(file.write(bytes, done, bytes.length - done, at + done));
    done += bytesWritten;
  }
}

/** Up to so many bytes of a place: fewer only where the file ends. */
export async function readFully(file: FileHandle, length: number, at: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await told(file.read(bytes, done, length - done, at + done));
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

/** Works with a file that is there, and closes it; `undefined` when there is none. */
export async function withFile<T>(
  path: string,
  work: (file: FileHandle) => Promise<T>,
): Promise<T | undefined> {
  const file = await toldIfThere(open(path, "r"));
  if (file === undefined) return undefined;
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
