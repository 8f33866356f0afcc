import { isEmrError } from "@benhan/core/faults";
import type { SignatureExtender } from "../signature/signature-extender.ts";
import { addDocumentTimeStamp, addPdfEvidence, addPdfTimeStamp } from "./extend-pdf.ts";

/** Raises the level of signatures in PDF files. */
export const pdfExtender: SignatureExtender = {
  async addTimeStamp(bytes, authority, { name, signal }) {
    const options = { authority, ...(signal && { signal }) };
    try {
      return await addPdfTimeStamp(bytes, options, name);
    } catch (error) {
      // Something later covers the signature, or no room was kept: a time-stamp over the whole file proves as much.
      const hasNoRoom =
        isEmrError(error, "signing.pdf.not_extendable") || isEmrError(error, "signing.pdf.reserve_too_small");
      if (!hasNoRoom) throw error;
      return addDocumentTimeStamp(bytes, options);
    }
  },
  addEvidence: (bytes, evidence, { signal }) => addPdfEvidence(bytes, evidence, signal ? { signal } : {}),
  addArchiveTimeStamp: (bytes, authority, { signal }) =>
    addDocumentTimeStamp(bytes, { authority, ...(signal && { signal }) }),
};
