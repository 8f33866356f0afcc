import { fromBER } from "asn1js";
import { ContentInfo, SignedData } from "pkijs";

/** Value and time-stamp of the one signature of a CMS, as another library reads them. */
export function readByPkijs(cms: Uint8Array): {
  readonly value: Uint8Array;
  readonly token: Uint8Array | undefined;
} {
  const info = new ContentInfo({ schema: fromBER(new Uint8Array(cms)).result });
  const [signer, ...others] = new SignedData({ schema: info.content }).signerInfos;
  if (signer === undefined || others.length > 0) throw new Error("not one signer");
  const found = signer.unsignedAttrs?.attributes.find(({ type }) => type === "1.2.840.113549.1.9.16.2.14");
  const token: unknown = found?.values[0]?.toBER();
  return {
    value: new Uint8Array(signer.signature.valueBlock.valueHexView),
    token: token instanceof ArrayBuffer ? new Uint8Array(token) : undefined,
  };
}
