import { isEmrError } from "@benhan/core/faults";
import { type AlgorithmIdentifier, PBES2Params, PBKDF2Params } from "pkijs";
import { pkcs12LegacyEncryption, pkcs12TooManyIterations, pkcs12Unreadable } from "./pkcs12.faults.ts";

const pbes2 = "1.2.840.113549.1.5.13";
const pbkdf2 = "1.2.840.113549.1.5.12";
const oldPbe = "1.2.840.113549.1.12.1.";

/** Programs write 2,048 to 600,000; these take some seconds. */
const mostIterations = 5_000_000;

/** Refuses, before anything is decrypted, old encryption and a key derivation that would never come to an end. */
export function checkEncryption({ algorithmId, algorithmParams }: AlgorithmIdentifier): void {
  if (algorithmId !== pbes2) {
    const isOld = algorithmId.startsWith(oldPbe);
    throw pkcs12LegacyEncryption({ algorithm: isOld ? "3DES/RC2, PKCS#12 PBE" : algorithmId });
  }
  const iterations = iterationsOf(algorithmParams);
  if (!(iterations >= 1 && iterations <= mostIterations))
    throw pkcs12TooManyIterations({ most: mostIterations });
}

function iterationsOf(schema: unknown): number {
  try {
    const derivation = new PBES2Params({ schema }).keyDerivationFunc;
    if (derivation.algorithmId !== pbkdf2) throw pkcs12Unreadable({ part: "keyDerivationFunc" });
    return new PBKDF2Params({ schema: derivation.algorithmParams }).iterationCount;
  } catch (error) {
    throw isEmrError(error) ? error : pkcs12Unreadable({ part: "PBES2" }, { cause: error });
  }
}
