import type { WorkFolder } from "./work-folder.ts";

/** openssl as a time-stamping authority, which stamps with the machine's clock. */
export interface OpensslStamps {
  /** Answers a request; both lie in the folder as `query` and `reply`. */
  stamp(request: Uint8Array): Uint8Array;
}

/** Puts down what openssl needs to stamp with this key. It agrees to the policies 1.2.3.4.1, its own choice, and 1.2.3.4.2. */
export function putStampAuthority(
  folder: WorkFolder,
  name: string,
  holder: {
    readonly pkcs8: Uint8Array;
    readonly certificate: Uint8Array;
    readonly chain: readonly Uint8Array[];
  },
): OpensslStamps {
  folder.putKey(`${name}.key`, holder.pkcs8);
  folder.putCertificate(`${name}.pem`, holder.certificate);
  folder.putCertificate(`${name}-chain.pem`, ...holder.chain);
  folder.put("serial", "01");
  const lines = [
    "[tsa]",
    "default_tsa = t",
    "[t]",
    `signer_cert = ${name}.pem`,
    `signer_key = ${name}.key`,
    `certs = ${name}-chain.pem`,
    "serial = serial",
    "default_policy = 1.2.3.4.1",
    "other_policies = 1.2.3.4.2",
    "digests = sha256, sha384, sha512",
    "signer_digest = sha256",
    "ess_cert_id_alg = sha256",
    "accuracy = secs:1",
    "ordering = yes",
    "tsa_name = yes",
    "",
  ];
  folder.put(`${name}.cnf`, lines.join("\n"));
  return {
    stamp(request) {
      folder.put("query", request);
      folder.run("openssl", "ts", "-reply", "-config", `${name}.cnf`, "-queryfile", "query", "-out", "reply");
      return folder.read("reply");
    },
  };
}
