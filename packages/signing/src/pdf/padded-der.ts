import { isEmrError } from "@benhan/core/faults";
import { readBerStart } from "../der/read-ber.ts";
import { derTag } from "../der/read-der.ts";

/**
 * The value at the beginning, when nothing but zeros follows it; otherwise `undefined`. It may say no length: NSS, and so
 * poppler, writes the outermost levels of what must be DER that way.
 */
export function withoutPadding(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== derTag.sequence) return undefined;
  try {
    const { raw } = readBerStart(bytes);
    return bytes.subarray(raw.length).every((byte) => byte === 0) ? raw : undefined;
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return undefined;
  }
}
