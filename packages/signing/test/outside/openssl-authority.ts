import { decodeCertificatePem } from "../../src/encoding/pem.ts";
import type { WorkFolder } from "./work-folder.ts";

/** Whose keys openssl makes. */
export const opensslSigners = {
  rsa: ["-newkey", "rsa:2048"],
  "rsa-3072": ["-newkey", "rsa:3072"],
  ec: ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
  "ec-384": ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384"],
} as const;
export type OpensslSigner = keyof typeof opensslSigners;

/** How openssl is to answer about a certificate. */
export interface OcspWish {
  readonly isRevoked?: boolean;
  readonly by?: "responder" | "root";
  readonly idHash?: "sha1" | "sha256";
  readonly isByKey?: boolean;
}

/** An authority whose keys, certificates and OCSP answers are all made by openssl; its files lie in the folder. */
export interface OpensslAuthority {
  readonly root: Uint8Array;
  certificateOf(signer: OpensslSigner): Uint8Array;
  answer(about: OpensslSigner, wish: OcspWish): Uint8Array;
}

export function putOpensslAuthority(folder: WorkFolder): OpensslAuthority {
  const run = (...words: readonly string[]) => folder.run("openssl", ...words);
  const read = (name: string) => decodeCertificatePem(folder.read(`${name}.pem`))?.[0] ?? new Uint8Array();
  const request = (name: string, key: readonly string[], ...words: readonly string[]) =>
    run("req", ...words, ...key, "-nodes", "-keyout", `${name}.key`, "-subj", `/CN=TEST ${name}/C=VN`);
  request("root", opensslSigners.ec, "-x509", "-days", "30", "-out", "root.pem");
  const signing = "keyUsage=critical,digitalSignature,nonRepudiation\n";
  const holders: readonly (readonly [string, readonly string[], string])[] = [
    ["responder", opensslSigners.ec, "extendedKeyUsage=OCSPSigning\nnoCheck=ignored\n"],
    ...Object.entries(opensslSigners).map(([name, key]) => [name, key, signing] as const),
  ];
  const serials = new Map<string, string>();
  for (const [i, [name, key, extensions]] of holders.entries()) {
    serials.set(name, `0${i + 2}`);
    folder.put(`${name}.ext`, `basicConstraints=critical,CA:false\n${extensions}`);
    request(name, key, "-new", "-out", `${name}.csr`);
    const by = ["-CA", "root.pem", "-CAkey", "root.key", "-set_serial", `${i + 2}`, "-days", "20"];
    run("x509", "-req", "-in", `${name}.csr`, ...by, "-extfile", `${name}.ext`, "-out", `${name}.pem`);
  }
  return {
    root: read("root"),
    certificateOf: read,
    answer(about, { isRevoked = false, by = "responder", idHash = "sha256", isByKey = false }) {
      const state = isRevoked ? "R\t490101000000Z\t200101000000Z,keyCompromise" : "V\t490101000000Z\t";
      folder.put("index.txt", `${state}\t${serials.get(about)}\tunknown\t/CN=${about}\n`);
      run("ocsp", `-${idHash}`, "-issuer", "root.pem", "-cert", `${about}.pem`, "-reqout", "asked");
      const files = ["-index", "index.txt", "-CA", "root.pem", "-reqin", "asked", "-respout", "answer"];
      const signer = ["-rsigner", `${by}.pem`, "-rkey", `${by}.key`, "-rmd", "sha256", "-nmin", "60"];
      run("ocsp", ...files, ...signer, ...(isByKey ? ["-resp_key_id"] : []));
      return folder.read("answer");
    },
  };
}
