import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate that openssl signed with its own key. */
export interface ServerCertificateFiles {
  readonly key: string;
  readonly cert: string;
  /** The file of the certificate, for `NODE_EXTRA_CA_CERTS`. */
  readonly path: string;
}

export interface CertificateWish {
  /** Days from now; a certificate of the past ends before zero. */
  readonly from?: number;
  readonly to?: number;
  readonly names?: string;
}

const config = `[ca]
default_ca=own
[own]
database=index
serial=serial
new_certs_dir=.
default_md=sha256
policy=any
unique_subject=no
[any]
commonName=supplied
`;

/** Makes certificates in a folder that `remove` takes away. */
export function openCertificateFolder(openssl: string) {
  const folder = mkdtempSync(join(tmpdir(), "benhan-tls-"));
  const run = (...words: readonly string[]) => execFileSync(openssl, words, { cwd: folder, stdio: "ignore" });
  const day = (days: number) =>
    `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19).replace(/[-T:]/g, "")}Z`;
  writeFileSync(join(folder, "ca.cnf"), config);
  writeFileSync(join(folder, "index"), "");
  writeFileSync(join(folder, "serial"), "01\n");
  let made = 0;
  run(
    "req",
    "-new",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "key.pem",
    "-subj",
    "/CN=hub",
    "-out",
    "csr",
  );

  return {
    make({
      from = -400,
      to = 400,
      names = "DNS:localhost,IP:127.0.0.1",
    }: CertificateWish = {}): ServerCertificateFiles {
      const name = `cert-${++made}.pem`;
      writeFileSync(join(folder, "ext"), `subjectAltName=${names}\n`);
      const life = ["-startdate", day(from), "-enddate", day(to)];
      const files = ["-keyfile", "key.pem", "-in", "csr", "-out", name, "-extfile", "ext"];
      run("ca", "-batch", "-config", "ca.cnf", "-selfsign", "-notext", ...life, ...files);
      const path = join(folder, name);
      return { key: readFileSync(join(folder, "key.pem"), "utf8"), cert: readFileSync(path, "utf8"), path };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
