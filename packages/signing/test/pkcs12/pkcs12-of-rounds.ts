import { OctetString } from "asn1js";
import {
  AlgorithmIdentifier,
  AuthenticatedSafe,
  ContentInfo,
  DigestInfo,
  EncryptedContentInfo,
  EncryptedData,
  MacData,
  PBES2Params,
  PBKDF2Params,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeBag,
  SafeContents,
} from "pkijs";

/** Where a key file says how many rounds of key derivation it wants. */
export type RoundsPlace = "integrity value" | "encryption of a part" | "encryption of the key";

const octets = (bytes: Uint8Array | ArrayBuffer) =>
  new OctetString({ valueHex: new Uint8Array(bytes).buffer });
const filler = () => octets(new Uint8Array(16));

/** A key file that is well-formed and holds nothing, with this number of rounds at one place. */
export function pkcs12OfRounds(place: RoundsPlace, iterationCount: number): Uint8Array {
  const parts = {
    "integrity value": [],
    "encryption of a part": [encryptedPart(iterationCount)],
    "encryption of the key": [partWithKey(iterationCount)],
  }[place];
  const content = new AuthenticatedSafe({ safeContents: parts }).toSchema().toBER();
  const pfx = new PFX({
    authSafe: new ContentInfo({ contentType: ContentInfo.DATA, content: octets(content) }),
    ...(place === "integrity value" && { macData: macOf(iterationCount) }),
  });
  return new Uint8Array(pfx.toSchema().toBER());
}

function macOf(iterations: number): MacData {
  const sha256 = new AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" });
  const mac = new DigestInfo({ digestAlgorithm: sha256, digest: filler() });
  return new MacData({ mac, macSalt: filler(), iterations });
}

function encryptedPart(iterationCount: number): ContentInfo {
  const encryptedContentInfo = new EncryptedContentInfo({
    contentType: ContentInfo.DATA,
    contentEncryptionAlgorithm: pbes2(iterationCount),
    encryptedContent: filler(),
  });
  const content = new EncryptedData({ encryptedContentInfo }).toSchema();
  return new ContentInfo({ contentType: ContentInfo.ENCRYPTED_DATA, content });
}

function partWithKey(iterationCount: number): ContentInfo {
  const key = new PKCS8ShroudedKeyBag({
    encryptionAlgorithm: pbes2(iterationCount),
    encryptedData: filler(),
  });
  const bag = new SafeBag({ bagId: "1.2.840.113549.1.12.10.1.2", bagValue: key });
  const content = octets(new SafeContents({ safeBags: [bag] }).toSchema().toBER());
  return new ContentInfo({ contentType: ContentInfo.DATA, content });
}

function pbes2(iterationCount: number): AlgorithmIdentifier {
  const derivation = new PBKDF2Params({ salt: filler(), iterationCount });
  const params = new PBES2Params({
    keyDerivationFunc: new AlgorithmIdentifier({
      algorithmId: "1.2.840.113549.1.5.12",
      algorithmParams: derivation.toSchema(),
    }),
    encryptionScheme: new AlgorithmIdentifier({
      algorithmId: "2.16.840.1.101.3.4.1.42",
      algorithmParams: filler(),
    }),
  });
  return new AlgorithmIdentifier({
    algorithmId: "1.2.840.113549.1.5.13",
    algorithmParams: params.toSchema(),
  });
}
