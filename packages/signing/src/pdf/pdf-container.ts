import { hashOfAlgorithm } from "../cms/algorithm-identifiers.ts";
import { draftSignerInfo, fillSignedData } from "../cms/draft-signer-info.ts";
import { hashOf } from "../policy/hash-of.ts";
import { heldBy } from "../signature/held-by.ts";
import type { SignatureContainer, SignerChoice } from "../signature/signature-container.ts";
import { preparedStateUnreadable } from "../signature/signature-refusal.ts";
import { drawSignature } from "./draw-signature.ts";
import { findPdfSignatures } from "./find-pdf-signatures.ts";
import { openPdf } from "./open-pdf.ts";
import { dictionaryOf } from "./pdf-object.ts";
import { type PdfSignatureOptions, usualReserve } from "./pdf-signature-options.ts";
import { encodeDate, encodeText } from "./pdf-text.ts";
import { type PdfHoleRequest, preparePdf } from "./prepare-pdf.ts";
import { decodeHole, encodeHole, fillHole, outsideOf } from "./signature-hole.ts";
import { signatureLines } from "./signature-lines.ts";

/**
 * PAdES signatures (ETSI EN 319 142-1): a revision behind the file, so that earlier signatures stay what they are. The
 * pieces are the file with its hole, the place of the hole, and those of the CMS signature.
 */
export const pdfContainer: SignatureContainer<PdfSignatureOptions> = {
  format: "pades",
  async draft(bytes, signer, options) {
    const file = await openPdf(bytes, signer);
    const prepared = await preparePdf(file, requestOf(signer, options));
    signer.signal?.throwIfAborted();
    const contentDigest = await hashOf(
      hashOfAlgorithm(signer.algorithm),
      outsideOf(prepared.bytes, prepared.hole),
    );
    const inner = await draftSignerInfo({ signer, contentDigest, profile: "pades" });
    return {
      toBeSigned: inner.toBeSigned,
      pieces: [prepared.bytes, encodeHole(prepared.hole), ...inner.pieces],
    };
  },
  fill({ toBeSigned, pieces: [bytes, place, ...pieces] }, value, algorithm) {
    if (bytes === undefined || place === undefined) throw preparedStateUnreadable("pieces");
    const hole = decodeHole(bytes, place);
    return fillHole(bytes, hole, fillSignedData({ toBeSigned, pieces }, value, algorithm));
  },
  holds: heldBy(findPdfSignatures),
};

function requestOf(signer: SignerChoice, options: PdfSignatureOptions): PdfHoleRequest {
  const { name, reason, location, contactInfo, certify, place, visible, reserve = usualReserve } = options;
  const text = (value: string | undefined) => (value === undefined ? undefined : encodeText(value));
  return {
    type: "Sig",
    subFilter: "ETSI.CAdES.detached",
    entries: dictionaryOf({
      M: encodeDate(signer.signingTime, options.zoneMinutes),
      Name: text(name),
      Reason: text(reason),
      Location: text(location),
      ContactInfo: text(contactInfo),
    }),
    place,
    certify,
    reserve,
    ...(visible && {
      draw: (writer, width, height) =>
        drawSignature(writer, visible, visible.lines ?? signatureLines(signer, options), width, height),
    }),
  };
}
