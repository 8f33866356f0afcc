import type { Instant } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";

/** Traits that are compared. */
export type BiometricKind = "fingerprint" | "face" | "iris" | "voice";

/** The ways of confirming that are not digital signatures. @legal TT 13/2025/TT-BYT Đ3; Luật GDĐT 20/2023/QH15 Đ22 k4 */
export type ConfirmationKind = BiometricKind | "otp" | "signature-pad" | "click" | "other";

/** What every way leaves: which system did it, under which number, and how it ended. */
export interface MethodRun {
  /** The system or provider that compared, sent or drew. */
  readonly verifier: string;
  /** Its number of this one confirmation: never used for another. @legal NĐ 69/2024/NĐ-CP */
  readonly transaction: string;
  readonly outcome: "passed" | "failed";
  /** What the system says of the outcome, such as a score with its scale. */
  readonly detail?: string;
}

/** A biometric comparison. The trait and its template stay where they were compared: only a reference is kept. */
export interface BiometricMethod extends MethodRun {
  readonly kind: BiometricKind;
  /** Names the enrolled template in the system that compared. */
  readonly template: string;
  readonly liveness?: "passed" | "not-checked";
}

/** A code that was sent to the person and typed in. The code itself is not kept. */
export interface OtpMethod extends MethodRun {
  readonly kind: "otp";
  readonly channel: "sms" | "call" | "email" | "app";
  /** The address or device it went to. */
  readonly sentTo: string;
  readonly sentAt: Instant;
}

/** Handwriting on a pad. Strokes and picture are attachments, named here. */
export interface PadMethod extends MethodRun {
  readonly kind: "signature-pad";
  readonly strokes?: string;
  readonly picture?: string;
}

/** A button that somebody pressed who had logged in. */
export interface ClickMethod extends MethodRun {
  readonly kind: "click";
  readonly account: string;
  /** How the account was authenticated, such as `password+otp`. */
  readonly login: string;
  readonly loggedInAt: Instant;
}

/** Another way, named in the rule book of the facility. */
export interface OtherMethod extends MethodRun {
  readonly kind: "other";
  readonly name: string;
}

/** How somebody confirmed. */
export type ConfirmationMethod = BiometricMethod | OtpMethod | PadMethod | ClickMethod | OtherMethod;

/**
 * How each way is called wherever people read. None of these may ever speak of a signature: what they name is not one.
 */
export const confirmationLabels: Readonly<Record<ConfirmationKind, Bilingual>> = {
  fingerprint: { vi: "Xác nhận bằng vân tay", en: "Confirmed by fingerprint" },
  face: { vi: "Xác nhận bằng khuôn mặt", en: "Confirmed by face" },
  iris: { vi: "Xác nhận bằng mống mắt", en: "Confirmed by iris" },
  voice: { vi: "Xác nhận bằng giọng nói", en: "Confirmed by voice" },
  otp: { vi: "Xác nhận bằng mã dùng một lần (OTP)", en: "Confirmed by one-time code (OTP)" },
  "signature-pad": {
    vi: "Xác nhận bằng nét viết tay trên bảng điện tử",
    en: "Confirmed by handwriting on a pad",
  },
  click: { vi: "Xác nhận bằng thao tác sau khi đăng nhập", en: "Confirmed by a click after login" },
  other: { vi: "Xác nhận điện tử khác", en: "Other electronic confirmation" },
};

/** All ways, in the order of {@link confirmationLabels}. */
export const confirmationKinds = Object.keys(confirmationLabels) as readonly ConfirmationKind[];

/** Whether a trait was compared. */
export function isBiometric(method: ConfirmationMethod): method is BiometricMethod {
  return ["fingerprint", "face", "iris", "voice"].includes(method.kind);
}
