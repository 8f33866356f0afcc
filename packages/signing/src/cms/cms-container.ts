import { checkCall, nameArgument } from "../call/check-call.ts";
import { heldBy } from "../signature/held-by.ts";
import type { ReadSignaturesOptions, SignatureContainer } from "../signature/signature-container.ts";
import type { FoundSignature } from "../verification/found-signature.ts";
import type { CmsSignatureOptions } from "./cms-signature-options.ts";
import { draftSignerInfo, fillSignedData } from "./draft-signer-info.ts";
import { findSigners } from "./find-signers.ts";
import { readSignedData } from "./read-signed-data.ts";

/** CAdES signatures (ETSI EN 319 122-1): a CMS file that holds the document, or stands beside it. */
export const cmsContainer: SignatureContainer<CmsSignatureOptions> = {
  format: "cades",
  async draft(content, signer, { packaging = "attached" }) {
    checkCall("prepareSignature", nameArgument("packaging", packaging, ["attached", "detached"]));
    return draftSignerInfo({ content, signer, profile: "cades", isAttached: packaging === "attached" });
  },
  fill: fillSignedData,
  holds: heldBy(findMade),
};

/** A signature that holds the document is not compared with the document beside it: its digest is compared. */
async function findMade(
  bytes: Uint8Array,
  { detached, digest }: ReadSignaturesOptions = {},
): Promise<readonly FoundSignature[]> {
  const data = readSignedData(bytes);
  const isBeside = data.content === undefined && detached !== undefined;
  return findSigners(data, { ...(isBeside && { detached }), ...(digest && { digest }) });
}
