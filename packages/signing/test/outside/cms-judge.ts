import type { TestAuthority } from "@benhan/signing/testkit";
import type { WorkFolder } from "./work-folder.ts";

/** openssl cms as a judge of CAdES signatures. */
export interface CmsJudge {
  /**
   * The content that openssl holds to be signed; with the content beside the signature if there is any.
   *
   * @throws what openssl said when it refuses the signature
   */
  open(signature: Uint8Array, beside?: Uint8Array): Uint8Array;
  holds(signature: Uint8Array, beside?: Uint8Array): boolean;
}

/** A judge that trusts the authority and nobody else. */
export function createCmsJudge(folder: WorkFolder, authority: TestAuthority): CmsJudge {
  folder.putCertificate("root.pem", authority.root);
  folder.putCertificate("issuing.pem", authority.issuing);
  const trust = ["-CAfile", "root.pem", "-certfile", "issuing.pem", "-purpose", "any", "-cades"];
  const wordsFor = (signature: Uint8Array, beside: Uint8Array | undefined) => {
    folder.put("signature", signature);
    if (beside !== undefined) folder.put("beside", beside);
    const files = ["-in", "signature", ...(beside ? ["-content", "beside"] : []), "-out", "out"];
    return ["cms", "-verify", "-binary", "-inform", "DER", ...trust, ...files];
  };
  return {
    open(signature, beside) {
      folder.run("openssl", ...wordsFor(signature, beside));
      return folder.read("out");
    },
    holds: (signature, beside) => folder.succeeds("openssl", ...wordsFor(signature, beside)),
  };
}
