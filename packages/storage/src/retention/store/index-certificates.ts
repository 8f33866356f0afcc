import { argumentIssues, isObject, kind, refuseCall } from "@benhan/core/options";
import type { DisposalCertificate } from "../disposal/disposal-certificate.ts";
import type { RetentionIndex } from "../due/retention-index.ts";
import { isSaid } from "../said.ts";
import { callIssues } from "./index-call.ts";
import { again, cardsOf, isSame } from "./read-cards.ts";
import { certificateKept } from "./retention-store.faults.ts";
import { drawers, openValue, type RetentionStore, readCard, writeCards } from "./retention-store.ts";

const certificateShape = /* @__PURE__ */ kind(
  "giấy chứng nhận hủy (DisposalCertificate, kết quả của disposalCertificate)",
  "a certificate (DisposalCertificate, as disposalCertificate gives it)",
  (value) => isObject(value) && isSaid(value["disposalId"]) && isObject(value["issued"]),
);

/** The history of a store, from which nothing is ever taken. */
export function indexCertificates(
  store: RetentionStore,
): Pick<RetentionIndex, "addCertificate" | "listCertificates"> {
  const { gate } = store;
  return {
    async addCertificate(certificate, options = {}) {
      refuseCall("addCertificate", [
        ...argumentIssues("certificate", certificate, certificateShape),
        ...callIssues(options),
      ]);
      gate.admit(certificate, ["certificate"]);
      const own = structuredClone(certificate);
      const key = own.disposalId.normalize("NFC");
      await again(async () => {
        const before = await readCard<DisposalCertificate>(store, drawers.certificate, key, options.signal);
        if (before !== undefined && !isSame(before.value, own)) throw certificateKept({});
        return (
          before !== undefined ||
          writeCards(
            store,
            {
              put: [{ drawer: drawers.certificate, sort: own.issued.at, key, value: own }],
              seen: [{ drawer: drawers.certificate, key, row: undefined }],
            },
            options.signal,
          )
        );
      });
    },
    async *listCertificates(options = {}) {
      refuseCall("listCertificates", callIssues(options));
      for await (const row of cardsOf(store, drawers.certificate, {}, options.signal))
        yield await openValue<DisposalCertificate>(store, row);
    },
  };
}
