import { isPackagePath } from "./package-path.ts";
import { packagePathWrong, signedFileMissing } from "./record-package.faults.ts";

/** A signature beside the file that it signs, as the host made it. */
export interface PackagedSignature {
  /** `001-10-BV1.p7s`; stands in `signatures/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file that it signs. */
  readonly of?: string;
}

/** A signature with its place in the package. */
export interface SignatureFile extends Omit<PackagedSignature, "of"> {
  readonly path: string;
  readonly of: string | undefined;
}

/**
 * Signatures in the order of their paths.
 *
 * @throws EmrError `exchange.record_package.path_wrong`
 */
export function signatureFiles(signatures: readonly PackagedSignature[]): readonly SignatureFile[] {
  const files = signatures.map(({ name, bytes, of }) => ({ name, path: `signatures/${name}`, bytes, of }));
  const wrong = files.findIndex(({ path }) => !isPackagePath(path));
  if (wrong >= 0) throw packagePathWrong({}, { path: ["signatures", wrong, "name"] });
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  if (names.size < files.length) throw packagePathWrong({}, { path: ["signatures"] });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Refuses a signature of a file that is not there: nobody could verify it.
 *
 * @throws EmrError `exchange.record_package.signed_file_missing`
 */
export function requireSigned(signatures: readonly SignatureFile[], paths: readonly string[]): void {
  const lost = signatures.find(({ of }) => of !== undefined && !paths.includes(of));
  if (lost !== undefined) throw signedFileMissing({}, { path: ["signatures", "of"], official: lost.name });
}
