import { epochMs, type Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { HubExamLimits } from "./hub-examination.ts";
import type { ServerCertificate } from "./server-certificate.ts";

/** What is wrong with the certificate of a server, or soon will be. */
export function certificateFindings(
  { validFrom, validTo, isOfHost, isIssuerKnown }: ServerCertificate,
  now: Instant,
  { certificateDays }: HubExamLimits,
): readonly Issue[] {
  const findings: Issue[] = [];
  const daysLeft = Math.floor((epochMs(validTo) - epochMs(now)) / 86_400_000);
  if (epochMs(now) > epochMs(validTo)) findings.push(certificateExpired);
  else if (epochMs(now) < epochMs(validFrom)) findings.push(certificateNotYetValid);
  else if (daysLeft < certificateDays) findings.push(certificateEnding(daysLeft));
  if (!isOfHost) findings.push(certificateOfOtherHost);
  if (!isIssuerKnown) findings.push(certificateIssuerUnknown);
  return findings;
}

/** What a transport that refused a certificate complains of. */
export function refusedCertificate(reason: string): Issue | undefined {
  switch (reason) {
    case "CERT_HAS_EXPIRED":
      return certificateExpired;
    case "CERT_NOT_YET_VALID":
      return certificateNotYetValid;
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return certificateOfOtherHost;
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
      return certificateIssuerUnknown;
    default:
      return undefined;
  }
}

const certificateExpired: Issue = {
  code: "exchange.hub_doctor.certificate_expired",
  severity: "error",
  path: ["certificate"],
  text: {
    vi: "Chứng thư của máy chủ cổng đã hết hạn: không gửi được gì.",
    en: "The certificate of the hub has expired: nothing can be sent.",
  },
  nextStep: {
    vi: "Kiểm tra giờ của máy này trước. Nếu đúng giờ, báo cho đơn vị vận hành cổng; không tắt kiểm tra chứng thư.",
    en: "Look at the clock of this machine first. When it is right, tell the operator of the hub; do not turn off the checking of certificates.",
  },
};

const certificateNotYetValid: Issue = {
  code: "exchange.hub_doctor.certificate_not_yet_valid",
  severity: "error",
  path: ["certificate"],
  text: {
    vi: "Chứng thư của máy chủ cổng chưa đến ngày có hiệu lực: thường là do máy này sai giờ.",
    en: "The certificate of the hub is not valid yet: most often the clock of this machine is wrong.",
  },
  nextStep: {
    vi: "Đồng bộ giờ (NTP) của máy này rồi kiểm tra lại.",
    en: "Synchronise the clock of this machine (NTP), then examine again.",
  },
};

const certificateOfOtherHost: Issue = {
  code: "exchange.hub_doctor.certificate_of_other_host",
  severity: "error",
  path: ["certificate"],
  text: {
    vi: "Chứng thư không phải của tên máy chủ này: có thể sai địa chỉ, hoặc đường truyền bị chuyển tới máy khác.",
    en: "The certificate is not that of this host: the address may be wrong, or the line may lead to another machine.",
  },
  nextStep: {
    vi: "Kiểm tra địa chỉ của cổng và DNS; không tắt kiểm tra chứng thư.",
    en: "Check the address of the hub and the DNS; do not turn off the checking of certificates.",
  },
};

const certificateIssuerUnknown: Issue = {
  code: "exchange.hub_doctor.certificate_issuer_unknown",
  severity: "error",
  path: ["certificate"],
  text: {
    vi: "Máy này không tin nơi cấp chứng thư của cổng: có thể tường lửa của bệnh viện mở nội dung mã hóa, hoặc thiếu chứng thư gốc.",
    en: "This machine does not trust the issuer of the hub's certificate: a firewall of the hospital may open encrypted lines, or a root certificate is missing.",
  },
  nextStep: {
    vi: "Hỏi người quản trị mạng. Nếu nơi cấp là đúng, thêm chứng thư gốc bằng NODE_EXTRA_CA_CERTS rồi khởi động lại.",
    en: "Ask who runs the network. When the issuer is the right one, add its root by NODE_EXTRA_CA_CERTS and start again.",
  },
};

function certificateEnding(daysLeft: number): Issue {
  return {
    code: "exchange.hub_doctor.certificate_ending",
    severity: "warning",
    path: ["certificate"],
    text: {
      vi: `Chứng thư của máy chủ cổng còn ${daysLeft} ngày.`,
      en: `The certificate of the hub ends in ${daysLeft} days.`,
    },
    nextStep: {
      vi: "Theo dõi thông báo của đơn vị vận hành cổng; nếu dùng chứng thư gốc riêng, chuẩn bị chứng thư mới.",
      en: "Watch what the operator of the hub announces; where a root of your own is used, have the new one ready.",
    },
  };
}
