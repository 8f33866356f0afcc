import { fileUnreadable, folderUnwritable } from "./files.faults.ts";

/** Runs what reads a file; trouble of the machine becomes `quickstart.file.unreadable`. */
export async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw fileUnreadable({ path, reason: reasonOf(cause) }, { cause });
  }
}

/** Runs what creates, writes or removes something; trouble becomes `quickstart.folder.unwritable`. */
export async function writing<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    throw folderUnwritable({ path, reason: reasonOf(cause) }, { cause });
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause ? String(cause.code) : cause.message;
}
