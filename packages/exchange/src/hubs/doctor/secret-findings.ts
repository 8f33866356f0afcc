import type { Issue } from "@benhan/core/faults";
import { passwordMissing } from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";

/** A secret that the source did not hand out. Its name is no secret. */
export function secretFinding({ fault }: HubAnswer): Issue {
  const { vi = "", en = "" } = fault?.text ?? {};
  return fault?.code === passwordMissing.code ? secretMissing(vi, en) : secretSourceFails(vi, en);
}

function secretMissing(vi: string, en: string): Issue {
  return {
    code: "exchange.hub_doctor.secret_missing",
    severity: "error",
    path: ["secrets"],
    text: { vi: `Thiếu bí mật. ${vi}`, en: `A secret is missing. ${en}` },
    nextStep: {
      vi: "Đặt bí mật này ở nơi secrets của tệp cấu hình đọc (biến môi trường, kho bí mật) rồi khám lại.",
      en: "Put this secret where secrets of the configuration reads it (environment, secret store), then examine again.",
    },
  };
}

function secretSourceFails(vi: string, en: string): Issue {
  return {
    code: "exchange.hub_doctor.secret_source_failed",
    severity: "error",
    path: ["secrets"],
    text: { vi: `Không đọc được bí mật. ${vi}`, en: `A secret cannot be read. ${en}` },
    nextStep: {
      vi: "Kiểm tra secrets của tệp cấu hình và kho bí mật rồi khám lại.",
      en: "Look at secrets of the configuration and at the secret store, then examine again.",
    },
  };
}
