import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeCertificatePem } from "@benhan/signing";

/** A folder in which programs of the machine read and write. */
export interface WorkFolder {
  path(name: string): string;
  /** Writes a file and answers its path. */
  put(name: string, content: Uint8Array | string): string;
  /** Writes a certificate in PEM. */
  putCertificate(name: string, ...der: readonly Uint8Array[]): string;
  /** Writes a private key (PKCS#8 in DER) in PEM. */
  putKey(name: string, pkcs8: Uint8Array): string;
  read(name: string): Uint8Array;
  /**
   * Answers what the program printed.
   *
   * @throws what it said when it did not succeed
   */
  run(program: string, ...words: readonly string[]): string;
  succeeds(program: string, ...words: readonly string[]): boolean;
  remove(): void;
}

export function createWorkFolder(): WorkFolder {
  const folder = mkdtempSync(join(tmpdir(), "benhan-judged-"));
  const path = (name: string) => join(folder, name);
  const put = (name: string, content: Uint8Array | string) => {
    writeFileSync(path(name), content);
    return path(name);
  };
  const run = (program: string, ...words: readonly string[]) =>
    execFileSync(program, words, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 * 1024 * 1024,
    });
  return {
    path,
    put,
    putCertificate: (name, ...der) => put(name, der.map(encodeCertificatePem).join("")),
    putKey(name, pkcs8) {
      const base64 = Buffer.from(pkcs8).toString("base64");
      return put(name, `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----\n`);
    },
    read: (name) => new Uint8Array(readFileSync(path(name))),
    run,
    succeeds(program, ...words) {
      try {
        run(program, ...words);
        return true;
      } catch (error) {
        // A judge that is not there has judged nothing.
        if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
        return false;
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Runs something in a folder that exists for that long. */
export async function inWorkFolder(work: (folder: WorkFolder) => Promise<void>): Promise<void> {
  const folder = createWorkFolder();
  try {
    await work(folder);
  } finally {
    folder.remove();
  }
}
