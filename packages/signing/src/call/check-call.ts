import type { Bilingual, Issue } from "@benhan/core/faults";
import { signaturePolicies } from "../policy/signature-policy.ts";
import { xmlSignatureLayouts } from "../xmldsig/xml-signature-layout.ts";
import { invalidCall } from "./call.faults.ts";
import { isBytes } from "./is-bytes.ts";
import { isSigningKey } from "./is-signing-key.ts";

/** What an argument should be, whether it is, and what to say when it is not. */
export interface Argument extends Pick<Issue, "path" | "text"> {
  readonly isRight: boolean;
  readonly nextStep: Bilingual;
}

/**
 * Refuses a call whose arguments have the wrong types, with all of them at once. The compiler finds these mistakes in
 * TypeScript; a caller in JavaScript would otherwise get a message about the inside of the library, or none.
 */
export function checkCall(call: string, ...given: readonly Argument[]): void {
  const issues = given
    .filter(({ isRight }) => !isRight)
    .map(({ path, text, nextStep }) => {
      return { code: invalidCall.code, severity: "error", path, text, nextStep } as const;
    });
  const [first] = issues;
  if (first === undefined) return;
  const [found, remedy] = [issues.map(({ text }) => text), issues.map(({ nextStep }) => nextStep)];
  throw invalidCall(
    { call, found: joined(found, "; "), remedy: joined(remedy, " ") },
    { path: first.path, issues },
  );
}

function joined(texts: readonly Bilingual[], between: string): Bilingual {
  return { vi: texts.map(({ vi }) => vi).join(between), en: texts.map(({ en }) => en).join(between) };
}

/** The content of a file. */
export function fileArgument(value: unknown, ...path: readonly string[]): Argument {
  return {
    isRight: isBytes(value),
    path,
    text: {
      vi: `${path.join(".")} cần nội dung tệp (Uint8Array), không phải đường dẫn`,
      en: `${path.join(".")} must be the content of the file (Uint8Array), not its path`,
    },
    nextStep: {
      vi: "Đọc tệp trước (ví dụ readFileSync của node:fs) rồi truyền nội dung vào.",
      en: "Read the file first (for instance with readFileSync of node:fs) and give its content.",
    },
  };
}

/** The passphrase of a key file. */
export function passphraseArgument(value: unknown): Argument {
  return {
    isRight: typeof value === "string",
    path: ["passphrase"],
    text: { vi: "passphrase (mật khẩu) cần là chuỗi", en: "passphrase must be a string" },
    nextStep: {
      vi: 'Truyền mật khẩu của tệp khóa; tệp không có mật khẩu thì truyền "".',
      en: 'Give the passphrase of the key file; "" when it has none.',
    },
  };
}

/** The name of a layout. */
export function layoutArgument(value: unknown): Argument {
  return nameArgument("layout", value, Object.keys(xmlSignatureLayouts));
}

/** The name of a policy; none means the default. */
export function policyArgument(value: unknown): Argument {
  const known = Object.keys(signaturePolicies);
  return nameArgument("policy", value ?? known[0], known);
}

/** The name of a format of signatures. */
export function formatArgument(value: unknown, known: readonly string[]): Argument {
  return nameArgument("format", value, known);
}

/** One of a few names, under `options`. */
export function nameArgument(field: string, value: unknown, known: readonly string[]): Argument {
  return {
    isRight: typeof value === "string" && known.includes(value),
    path: ["options", field],
    text: {
      vi: value === undefined ? `thiếu options.${field}` : `options.${field} có giá trị không biết`,
      en:
        value === undefined
          ? `options.${field} is missing`
          : `options.${field} has a value that is not known`,
    },
    nextStep: {
      vi: `Truyền ${field} là một trong: ${known.join(", ")}.`,
      en: `Give as ${field} one of: ${known.join(", ")}.`,
    },
  };
}

/** A signing key. */
export function keyArgument(value: unknown): Argument {
  return {
    isRight: isSigningKey(value),
    path: ["options", "key"],
    text: { vi: "options.key không phải khóa ký", en: "options.key is not a signing key" },
    nextStep: {
      vi: "Truyền key là kết quả của openPkcs12, nhớ viết await.",
      en: "Give as key what openPkcs12 answers; mind the await.",
    },
  };
}

/** What a key or a signing service answered. */
export function signatureValueArgument(value: unknown): Argument {
  return {
    isRight: isBytes(value),
    path: ["signatureValue"],
    text: {
      vi: "signatureValue cần là giá trị chữ ký (Uint8Array)",
      en: "signatureValue must be the signature value (Uint8Array)",
    },
    nextStep: {
      vi: "Giải mã giá trị mà dịch vụ ký trả về (thường là base64) thành Uint8Array rồi truyền vào.",
      en: "Decode what the signing service answered (mostly base64) and give the bytes.",
    },
  };
}

/** A list of signature algorithms that a key offers. */
export function algorithmsArgument(value: unknown): Argument {
  return {
    isRight: Array.isArray(value),
    path: ["options", "algorithms"],
    text: { vi: "options.algorithms cần là danh sách", en: "options.algorithms must be a list" },
    nextStep: {
      vi: 'Truyền các thuật toán mà khóa hỗ trợ, ví dụ ["rsa-sha256"].',
      en: 'Give the algorithms that the key offers, for instance ["rsa-sha256"].',
    },
  };
}

/** A list of certificates in DER. */
export function certificatesArgument(field: string, value: unknown): Argument {
  return {
    isRight: Array.isArray(value) && value.every(isBytes),
    path: ["options", field],
    text: {
      vi: `options.${field} cần là danh sách chứng thư số (DER, Uint8Array)`,
      en: `options.${field} must be a list of certificates (DER, Uint8Array)`,
    },
    nextStep: {
      vi: `Truyền ${field} là danh sách chứng thư số; chưa có thì truyền [] (khi đó chưa xác định được người ký).`,
      en: `Give the certificates as ${field}; [] when there are none (the signer is not known then).`,
    },
  };
}

/** Trusted certificates, bare or with what they are trusted for. */
export function anchorsArgument(value: unknown): Argument {
  const isAnchor = (one: unknown) =>
    isBytes(one) ||
    (isBytes((one as { certificate?: unknown } | null)?.certificate) &&
      Array.isArray((one as { purposes?: unknown }).purposes));
  return {
    ...certificatesArgument("trustAnchors", value),
    isRight: Array.isArray(value) && value.every(isAnchor),
  };
}

/** An address of the web. */
export function webAddressArgument(field: string, value: unknown): Argument {
  return {
    isRight: typeof value === "string" && /^https?:\/\/[^/\s]+/i.test(value),
    path: ["options", field],
    text: {
      vi: `options.${field} cần là địa chỉ http hoặc https`,
      en: `options.${field} must be an http or https address`,
    },
    nextStep: {
      vi: "Truyền địa chỉ đầy đủ, bắt đầu bằng https://.",
      en: "Give the whole address, beginning with https://.",
    },
  };
}

/** A digest as long as its hash makes it. */
export function digestArgument(isRight: boolean): Argument {
  return {
    isRight,
    path: ["digest"],
    text: {
      vi: "digest.value không đúng độ dài của digest.hash",
      en: "digest.value is not as long as digest.hash makes it",
    },
    nextStep: {
      vi: "Truyền giá trị băm của nội dung (không phải nội dung) và tên đúng của thuật toán băm.",
      en: "Give the hash of the content (not the content), and the right name of the hash.",
    },
  };
}

/** A service that stamps the time. */
export function authorityArgument(value: unknown): Argument {
  return {
    isRight: typeof (value as { stamp?: unknown } | null | undefined)?.stamp === "function",
    path: ["options", "timestampAuthority"],
    text: {
      vi: "options.timestampAuthority không phải dịch vụ cấp dấu thời gian",
      en: "options.timestampAuthority is not a time-stamping service",
    },
    nextStep: {
      vi: "Truyền timestampAuthority là kết quả của createTimestampClient.",
      en: "Give as timestampAuthority what createTimestampClient answers.",
    },
  };
}
