import { bytesOf } from "../latin1.ts";
import { file, type HostileFile, million, tenMegabytes, text } from "./hostile-file.ts";
import {
  attribute,
  cms,
  dataOid,
  der,
  many,
  nested,
  oidOf,
  sha256,
  signerInfo,
  version,
} from "./write-hostile-der.ts";

export const hostileDer: readonly HostileFile[] = [
  file("50,000 levels of SEQUENCE", ["verify", "anchor", "list", "answer", "pkcs12"], () =>
    nested(50_000, 0x30),
  ),
  file(
    "50,000 levels without lengths",
    ["verify", "anchor", "list", "answer", "pkcs12"],
    () =>
      new Uint8Array(
        Buffer.concat([many(50_000, Uint8Array.of(0x30, 0x80)), many(50_000, Uint8Array.of(0, 0))]),
      ),
  ),
  file("a million levels without lengths and without an end", ["verify", "pkcs12"], () =>
    many(million, Uint8Array.of(0x30, 0x80)),
  ),
  file("50,000 levels in the content of a CMS", ["verify"], () =>
    cms({ content: der(0x30, dataOid, der(0xa0, nested(50_000, 0x24))) }),
  ),
  file("50,000 levels in the signed attributes", ["verify"], () =>
    cms({
      signers: der(
        0x31,
        signerInfo({ signed: der(0xa0, attribute("2a864886f70d010903", nested(50_000, 0x30))) }),
      ),
    }),
  ),
  file("50,000 levels in the unsigned attributes", ["verify"], () =>
    cms({
      signers: der(
        0x31,
        signerInfo({ unsigned: der(0xa1, attribute("2a864886f70d010903", nested(50_000, 0x30))) }),
      ),
    }),
  ),
  file("100,000 certificates", ["verify"], () => cms({ certificates: der(0xa0, many(100_000, der(0x30))) })),
  file("100,000 signers", ["verify"], () => cms({ signers: der(0x31, many(100_000, signerInfo())) })),
  file("100,000 unsigned attributes", ["verify"], () =>
    cms({
      signers: der(0x31, signerInfo({ unsigned: der(0xa1, many(100_000, attribute("2a0304", der(5)))) })),
    }),
  ),
  file("100,000 signed attributes", ["verify"], () =>
    cms({
      signers: der(0x31, signerInfo({ signed: der(0xa0, many(100_000, attribute("2a0304", der(5)))) })),
    }),
  ),
  file("100,000 values of one attribute", ["verify"], () =>
    cms({
      signers: der(
        0x31,
        signerInfo({ unsigned: der(0xa1, attribute("2a864886f70d010906", many(100_000, signerInfo()))) }),
      ),
    }),
  ),
  file("100,000 time-stamps", ["verify"], () =>
    cms({
      signers: der(
        0x31,
        signerInfo({ unsigned: der(0xa1, attribute("2a864886f70d010910020e", many(100_000, cms({})))) }),
      ),
    }),
  ),
  file("a million digest algorithms", ["verify"], () => cms({ digests: der(0x31, many(million, sha256)) })),
  file("a million pieces of content", ["verify"], () =>
    cms({ content: der(0x30, dataOid, der(0xa0, der(0x24, many(million, der(4, bytesOf("x")))))) }),
  ),
  file("a million revocation lists", ["verify"], () => cms({ lists: der(0xa1, many(million, der(0x30))) })),
  file("a name of 10 MB", ["verify"], () =>
    cms({
      signers: der(
        0x31,
        der(
          0x30,
          version(1),
          der(
            0x30,
            der(0x30, many(500_000, der(0x31, der(0x30, oidOf("550403"), der(0x0c, bytesOf("x")))))),
            version(1),
          ),
          sha256,
          der(0x30, oidOf("2a8648ce3d040302")),
          der(4),
        ),
      ),
    }),
  ),
  file("an object identifier of 10 MB", ["verify", "anchor", "list", "answer", "pkcs12"], () =>
    der(0x30, der(6, new Uint8Array(tenMegabytes).fill(0x81))),
  ),
  file("an object identifier of 10 MB of arcs", ["verify", "anchor", "list", "answer"], () =>
    der(0x30, der(6, new Uint8Array(tenMegabytes).fill(1))),
  ),
  file("a length of 4 GB", ["verify", "anchor", "list", "answer", "pkcs12"], () =>
    Uint8Array.of(0x30, 0x84, 255, 255, 255, 255, 1),
  ),
  file("an integer of 10 MB", ["verify", "anchor", "list", "answer", "pkcs12"], () =>
    der(0x30, der(2, new Uint8Array(tenMegabytes).fill(0x7f)), der(0x30)),
  ),
  file("a million values side by side", ["verify", "anchor", "list", "answer", "pkcs12"], () =>
    der(0x30, many(million, der(0x30))),
  ),
  file("a million values side by side without lengths", ["verify", "pkcs12"], () =>
    der(0x30, many(million, Uint8Array.of(0x30, 0x80, 0, 0))),
  ),
  text(
    "PEM that does not end",
    ["verify", "anchor", "list"],
    () => `-----BEGIN CMS-----\n${"A".repeat(tenMegabytes)}`,
  ),
  text("300,000 beginnings of PEM", ["verify", "anchor", "list"], () =>
    "-----BEGIN CERTIFICATE-----\n".repeat(300_000),
  ),
  text("300,000 beginnings of PEM with base64", ["verify", "anchor", "list"], () =>
    "-----BEGIN X509 CRL-----AAAA\n".repeat(300_000),
  ),
  text("300,000 empty certificates in PEM", ["verify", "anchor"], () =>
    "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".repeat(100_000),
  ),
  text("10 MB of space", ["verify", "anchor"], () => " ".repeat(tenMegabytes)),
  text(
    "10 MB of line ends and then PEM",
    ["verify", "anchor"],
    () => `${"\n".repeat(tenMegabytes)}-----BEGIN CMS-----`,
  ),
  file("a time-stamp reply with a million texts", ["verify"], () =>
    der(0x30, der(0x30, version(2), der(0x30, many(million, der(0x0c, bytesOf("x")))))),
  ),
];
