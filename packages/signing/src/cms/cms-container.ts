import { checkCall, nameArgument } from "../call/check-call.ts";
import type { SignatureContainer } from "../signature/signature-container.ts";
import type { CmsSignatureOptions } from "./cms-signature-options.ts";
import { draftSignerInfo, fillSignedData } from "./draft-signer-info.ts";
import { findCmsSignatures } from "./find-cms-signatures.ts";

/** CAdES signatures (ETSI EN 319 122-1): a CMS file that holds the document, or stands beside it. */
export const cmsContainer: SignatureContainer<CmsSignatureOptions> = {
  format: "cades",
  async draft(content, signer, { packaging = "attached" }) {
    checkCall("prepareSignature", nameArgument("packaging", packaging, ["attached", "detached"]));
    return draftSignerInfo({ content, signer, profile: "cades", isAttached: packaging === "attached" });
  },
  fill: fillSignedData,
  read: findCmsSignatures,
};
