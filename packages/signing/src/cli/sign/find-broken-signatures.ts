import { isEmrError } from "@benhan/core/faults";

/**
 * The names of signatures in a file that do not hold for its content, whoever made them: who signs a file that was tampered
 * with should know.
 */
export async function findBrokenSignatures(bytes: Uint8Array): Promise<readonly string[]> {
  const { verifyDocument } = await import("../../verification/verify-document.ts");
  try {
    const { signatures } = await verifyDocument(bytes, { trustAnchors: [], revocation: "none" });
    return signatures
      .filter(
        ({ indication, changesAfter = [] }) =>
          indication === "TOTAL_FAILED" || changesAfter.some(({ isHarmless }) => !isHarmless),
      )
      .map(({ name }) => name);
  } catch (error) {
    // What is signed need not be a file of signatures.
    if (isEmrError(error)) return [];
    throw error;
  }
}
