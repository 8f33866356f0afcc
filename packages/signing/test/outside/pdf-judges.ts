import { mkdirSync } from "node:fs";
import type { WorkFolder } from "./work-folder.ts";

/** How qpdf writes a file anew: the shapes in which other programs write theirs. */
export const pdfShapes: readonly (readonly [string, readonly string[]])[] = [
  ["a cross-reference table", ["--object-streams=disable"]],
  ["object streams", ["--object-streams=generate"]],
  ["a linearized file", ["--linearize", "--object-streams=disable"]],
  ["a linearized file with object streams", ["--linearize", "--object-streams=generate"]],
];

/** Makes the database from which pdfsig takes what it trusts, and answers its name. */
export function putNssDatabase(
  folder: WorkFolder,
  roots: readonly Uint8Array[],
  certutil = "certutil",
): string {
  mkdirSync(folder.path("nss"));
  folder.run(certutil, "-N", "-d", "sql:nss", "--empty-password");
  for (const [i, root] of roots.entries()) {
    const file = folder.putCertificate(`nss-root-${i}.pem`, root);
    folder.run(certutil, "-A", "-d", "sql:nss", "-n", `root-${i}`, "-t", "CT,CT,CT", "-i", file);
  }
  return "sql:nss";
}
