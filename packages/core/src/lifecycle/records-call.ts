import {
  type ArgumentKind,
  argumentIssues,
  isObject,
  optionIssues,
  refuseCall,
} from "../call/require-call.ts";
import type { RecordsOptions } from "./records-options.ts";

/** Refuses what `openRecords` cannot work with. @throws EmrError `core.call.wrong` */
export function requireRecordsOptions(options: unknown): void {
  const found = optionIssues<RecordsOptions>(options, kinds);
  const missing = (["store", "facilityId"] as const).flatMap((name) =>
    isObject(options) && options[name] === undefined
      ? argumentIssues(["options", name], undefined, kinds[name])
      : [],
  );
  refuseCall("openRecords", [...missing, ...found]);
}

const given: ArgumentKind = { wanted: { vi: "một đối tượng { … }", en: "an object { … }" }, fits: isObject };
const callable: ArgumentKind = {
  wanted: { vi: "một hàm", en: "a function" },
  fits: (value) => typeof value === "function",
};

const kinds: { readonly [name in keyof RecordsOptions]-?: ArgumentKind } = {
  store: {
    wanted: {
      vi: "nơi lưu đã mở (thường còn thiếu await)",
      en: "a store that is open (often await is missing)",
    },
    fits: (value) => isObject(value) && typeof value["facilityId"] === "string",
  },
  facilityId: {
    wanted: { vi: "mã cơ sở nội bộ (parseFacilityId)", en: "the id of the facility (parseFacilityId)" },
    fits: (value) => typeof value === "string",
  },
  platform: given,
  policy: given,
  audit: given,
  signer: given,
  authorise: callable,
};
